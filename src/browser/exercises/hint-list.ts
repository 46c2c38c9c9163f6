import { button, element } from "../element";
import type { PageContext } from "../page-context";
import { richText } from "../rich-text";

export interface Help {
  readonly hints?: readonly string[];
  readonly solution?: string;
}

/** Hints one by one as the learner asks, and the solution after the last. What is shown is kept with the notebook. */
export function hintList({ hints = [], solution }: Help, shown: number, context: PageContext): HTMLElement {
  const { hints: kept, solved } = (context.saved ?? {}) as { readonly hints?: unknown; readonly solved?: unknown };
  const list = element("ol", { class: "gradwalk-Hints", "aria-live": "polite" });
  const code = element("pre", { class: "gradwalk-Solution", tabindex: 0, hidden: true }, element("code", {}, solution));
  const more = button("", next);
  const node = element("div", { class: "gradwalk-Help" }, list, code, more);
  let count = 0;

  function next(): void {
    if (count < hints.length) reveal(count + 1);
    else code.hidden = !code.hidden;
    context.save({ ...context.saved, hints: count, solved: !code.hidden });
    name();
  }

  function reveal(to: number): void {
    for (; count < Math.min(to, hints.length); count++)
      list.append(element("li", {}, richText(hints[count] as string, context)));
  }

  function name(): void {
    list.hidden = count === 0;
    more.hidden = count === hints.length && solution === undefined;
    if (count < hints.length) more.textContent = count === 0 ? "Show a hint" : "Show another hint";
    else more.textContent = code.hidden ? "Show the solution" : "Hide the solution";
  }

  reveal(Math.max(shown, Number.isInteger(kept) ? (kept as number) : 0));
  if (solved === true && count === hints.length) code.hidden = false;
  name();
  return node;
}
