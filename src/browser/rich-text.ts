import { element } from "./element";
import type { PageContext } from "./page-context";

/** Markdown as the page draws it; where it cannot, paragraphs with their code. */
export function richText(text: string, { markdown }: Pick<PageContext, "markdown">): HTMLElement {
  if (markdown) return markdown(text);
  const parts = text.split(/^```\w*\n([\s\S]*?)^```$/m);
  return element(
    "div",
    {},
    ...parts.flatMap((part, index): HTMLElement[] =>
      index % 2 === 1
        ? [element("pre", {}, element("code", {}, part))]
        : part
            .split(/\n{2,}/)
            .filter((each) => each.trim() !== "")
            .map((each) => element("p", {}, ...inlineCode(each.trim()))),
    ),
  );
}

/** One line of text, with what stands between backticks as code. */
export function inlineCode(text: string): Node[] {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? element("code", {}, part) : document.createTextNode(part)));
}
