import { element } from "../element";
import { sign } from "../signs";

/** Right or not, by a sign, a word and a colour, and what there is to say about it. Read out when it appears. */
export function outcome(words: { readonly right: string; readonly wrong: string }): {
  readonly node: HTMLElement;
  show(passed: boolean, text: HTMLElement): void;
} {
  const node = element("div", { class: "gradwalk-Outcome", role: "status", hidden: true });
  return {
    node,
    show(passed, text) {
      node.hidden = false;
      node.dataset["passed"] = String(passed);
      const word = element("strong", {}, passed ? words.right : words.wrong);
      node.replaceChildren(sign(passed ? "right" : "wrong"), element("div", {}, word, text));
    },
  };
}
