import { answerPrediction, directions, type Prediction } from "../../exercises/prediction";
import type { PredictPayload } from "../../messages/payload";
import { parseNumber } from "../controls/number-text";
import { button, element, freshId } from "../element";
import type { Part } from "../mounts/part";
import type { PageContext } from "../page-context";
import { richText } from "../rich-text";
import { troubleLine } from "../trouble-line";
import { choices } from "./choices";
import { outcome } from "./outcome";

/** A question before a run: whoever says something is told what happens, and why. */
export function predictPart({ prediction }: PredictPayload, context: PageContext): Part {
  const said = outcome({ right: "As you said", wrong: "Not as you said" });
  const question = richText(prediction.question, context);
  const asked =
    prediction.kind === "number" ? numberForm(prediction, question, take) : choiceForm(prediction, question, take);

  function take(answer: number | string): void {
    if (!show(answer)) return;
    context.save({ answer, passed: true, ...(prediction.name !== undefined && { exercise: prediction.name }) });
  }

  function show(answer: number | string): boolean {
    const verdict = answerPrediction(prediction, answer);
    if (!verdict) return false;
    asked.answered(answer);
    said.show(verdict.passed, richText(verdict.message, context));
    return true;
  }

  const kept = context.saved?.["answer"];
  if (typeof kept === "number" || typeof kept === "string") show(kept);
  return {
    node: element("div", { class: "gradwalk-Exercise" }, asked.node, said.node),
    repaint: () => undefined,
    dispose: () => undefined,
  };
}

/** How an answer is given; once it is, it stands: a prediction is made before. */
interface Form {
  readonly node: HTMLElement;
  answered(answer: number | string): void;
}

function choiceForm(
  prediction: Exclude<Prediction, { kind: "number" }>,
  question: HTMLElement,
  take: (answer: string) => void,
): Form {
  const answers =
    prediction.kind === "direction" ? directions : prediction.options.map((value) => ({ value, text: value }));
  const asked = choices(
    question,
    answers.map(({ text }) => text),
    (index) => take((answers[index] as { value: string }).value),
  );
  return {
    node: asked.node,
    answered(answer) {
      asked.mark(answers.findIndex(({ value }) => value === answer));
      asked.lock();
    },
  };
}

function numberForm({ unit }: { readonly unit?: string }, question: HTMLElement, take: (answer: number) => void): Form {
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
