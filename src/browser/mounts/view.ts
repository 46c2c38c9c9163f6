import type { ViewPayload } from "../../messages/payload";
import { element } from "../element";
import type { PageContext } from "../page-context";
import { stage } from "../stage";
import type { Part } from "./part";

/** One still view. */
export function viewPart({ view, id }: ViewPayload, context: PageContext): Part {
  const own = stage(context, id);
  own.show(view);
  return {
    node: element("div", { class: "gradwalk-Frame" }, own.node, own.words),
    update(payload) {
      own.show((payload as ViewPayload).view);
      return true;
    },
    repaint: own.repaint,
    dispose: own.dispose,
  };
}
