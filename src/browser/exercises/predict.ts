import { answerPrediction, directions, type Prediction } from "../../exercises/prediction";
import type { PredictPayload } from "../../messages/payload";
import { element } from "../element";
import type { Part } from "../mounts/part";
import type { PageContext } from "../page-context";
import { richText } from "../rich-text";
import { choices } from "./choices";
import { numberForm, type Form } from "./number-form";
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
