import { element, freshId } from "../element";
import { inlineCode } from "../rich-text";

/** A question with answers to choose from, as native radio buttons. */
export function choices(
  question: HTMLElement,
  texts: readonly string[],
  chosen: (index: number) => void,
): { readonly node: HTMLElement; mark(index: number, passed?: boolean): void; lock(): void } {
  const name = freshId();
  const inputs = texts.map(() => element("input", { type: "radio", name, id: freshId() }));
  inputs.forEach((input, index) => input.addEventListener("change", () => chosen(index)));
  const rows = inputs.map((input, index) =>
    element(
      "div",
      { class: "gradwalk-Choice" },
      input,
      element("label", { for: input.id }, ...inlineCode(texts[index] as string)),
    ),
  );
  const node = element("fieldset", { class: "gradwalk-Choices" }, element("legend", {}, question), ...rows);
  return {
    node,
    mark(index, passed) {
      const input = inputs[index];
      if (input) input.checked = true;
      rows.forEach((row, each) => {
        if (each === index && passed !== undefined) row.dataset["passed"] = String(passed);
        else delete row.dataset["passed"];
      });
    },
    // The chosen one stays as it is, to be seen: it cannot be taken back anyway.
    lock: () => inputs.forEach((input) => (input.disabled = !input.checked)),
  };
}
