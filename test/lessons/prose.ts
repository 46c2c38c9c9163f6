import MarkdownIt from "markdown-it";
import type { Lesson } from "../../src/lessons";

const markdown = new MarkdownIt();

/** A lesson's text without code, formulas and references: one string a paragraph, list item or answer. */
export function paragraphs({ title, goals, parts }: Lesson): string[] {
  const texts = parts.flatMap((part) => {
    if (part.kind === "text") return part.text.startsWith("## Where to read on") ? [] : [part.text];
    if (part.kind === "exercise") return part.hints;
    // The strings of a quiz or a prediction.
    return part.kind === "code"
      ? []
      : [...part.code.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => JSON.parse(text) as string);
  });
  return [title, ...goals, ...texts].flatMap(paragraphsOf);
}

/** The paragraphs, list items and cells of tables of a Markdown text, without code and formulas. */
export function paragraphsOf(text: string): string[] {
  const plain = text.replace(/\$\$.*?\$\$/gs, "").replace(/\$[^$\n]+\$/g, "");
  return markdown
    .parse(plain, {})
    .flatMap(({ type, children }) =>
      type === "inline"
        ? [
            (children ?? [])
              .map((child) => (child.type === "code_inline" ? " " : child.type === "softbreak" ? " " : child.content))
              .join(""),
          ]
        : [],
    );
}

/** The sentences of a paragraph. */
export function sentences(paragraph: string): string[] {
  return paragraph.split(/[.!?:](?:\s+|$)/).filter((sentence) => words(sentence).length > 0);
}

/** The words of a sentence, without numbers and symbols. */
export function words(text: string): string[] {
  return text.match(/\p{Script=Latin}+(?:[’'-]\p{Script=Latin}+)*/gu) ?? [];
}
