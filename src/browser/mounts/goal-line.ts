import { type Goal, goalText } from "../../widgets/goal";
import { element } from "../element";
import { sign } from "../signs";

/** What the lesson wants reached, and whether it is, as far as the learner has come. */
export function goalLine(
  goal: Goal,
  size: string | undefined,
): {
  readonly node: HTMLElement;
  show(reachedAt: number | undefined, shownStep: number): void;
} {
  const words = element("span", {}, `Goal: ${goalText(goal, size)}`);
  const said = element("span", { "aria-live": "polite" });
  const mark = sign("right");
  const node = element("p", { class: "gradwalk-Goal" }, mark, words, said);
  return {
    node,
    show(reachedAt, shownStep) {
      const reached = reachedAt !== undefined && shownStep >= reachedAt;
      node.dataset["reached"] = String(reached);
      const text = reached ? " — reached" : "";
      if (said.textContent !== text) said.textContent = text;
    },
  };
}
