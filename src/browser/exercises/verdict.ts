import type { VerdictPayload } from "../../messages/payload";
import { element } from "../element";
import type { Part } from "../mounts/part";
import type { PageContext } from "../page-context";
import { richText } from "../rich-text";
import { hintList } from "./hint-list";
import { outcome } from "./outcome";

/** What a check found, with a hint at hand where something is still wrong. */
export function verdictPart(payload: VerdictPayload, context: PageContext): Part {
  const found = outcome({ right: "Passed", wrong: "Not yet" });
  found.show(payload.passed, richText(payload.message, context));
  const helps = !payload.passed && ((payload.hints?.length ?? 0) > 0 || payload.solution !== undefined);
  return {
    node: element(
      "div",
      { class: "gradwalk-Exercise", role: "group", "aria-label": `Check: ${payload.exercise}` },
      found.node,
      helps ? hintList(payload, 0, context) : undefined,
    ),
    repaint: () => undefined,
    dispose: () => undefined,
  };
}
