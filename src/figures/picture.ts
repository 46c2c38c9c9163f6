import type { Picture, PictureDefinition } from "./view";

/** A trace drawn at its last step, ready to be scrubbed. */
export function pictureOf<Trace>(definition: PictureDefinition<Trace>, trace: Trace): Picture {
  const length = definition.length(trace);
  const step = length - 1;
  return { ...definition.view(trace, step), picture: definition.name, trace, length, step };
}
