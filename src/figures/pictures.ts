import { boundaryPicture } from "./boundary";
import type { PictureDefinition } from "./view";

/** Every figure that scrubs, by its name in a notebook. */
export const pictures: Readonly<Record<string, PictureDefinition<never>>> = Object.fromEntries(
  [boundaryPicture].map((definition) => [definition.name, definition]),
);
