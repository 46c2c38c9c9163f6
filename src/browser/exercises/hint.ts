import type { HintPayload } from "../../messages/payload";
import { element } from "../element";
import type { Part } from "../mounts/part";
import type { PageContext } from "../page-context";
import { hintList } from "./hint-list";

/** The hints of an exercise. */
export function hintPart(payload: HintPayload, context: PageContext): Part {
  return {
    node: element(
      "div",
      { class: "gradwalk-Exercise", role: "group", "aria-label": `Hints: ${payload.exercise}` },
      hintList(payload, payload.shown, context),
    ),
    repaint: () => undefined,
    dispose: () => undefined,
  };
}
