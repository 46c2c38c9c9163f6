import { parseNumber } from "../controls/number-text";
import { button, element, freshId } from "../element";
import { troubleLine } from "../trouble-line";

/** How an answer is given; once it is, it stands: a prediction is made before. */
export interface Form {
  readonly node: HTMLElement;
  answered(answer: number | string): void;
}

/** A number to type, with its unit. */
export function numberForm(
  { unit }: { readonly unit?: string },
  question: HTMLElement,
  take: (answer: number) => void,
): Form {
  const name = freshId();
  question.id = name;
  const trouble = troubleLine();
  const input = element("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    size: 8,
    "aria-labelledby": name,
  });
  const say = button("Answer", () => {
    const value = parseNumber(input.value);
    trouble.say(
      value === undefined ? `expected a number; got ${input.value.trim() || "nothing"} — type your guess` : undefined,
    );
    if (value !== undefined) take(value);
  });
  input.addEventListener("keydown", (event) => event.key === "Enter" && say.click());
  return {
    node: element(
      "div",
      { class: "gradwalk-Guess" },
      question,
      element("div", { class: "gradwalk-Guess-answer" }, input, unit, say),
      trouble.node,
    ),
    answered(answer) {
      input.value = String(answer);
      input.readOnly = true;
      say.hidden = true;
    },
  };
}
