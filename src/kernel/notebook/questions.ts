import { type PredictOptions, type Quiz } from "../../exercises";
import { checkedPrediction } from "../../exercises/prediction";
import { checkedQuiz } from "../../exercises/quiz";
import { textBundle } from "./bundle";
import { helpFor } from "./help";
import { here } from "./here";
import type { DisplayOptions } from "./host";

const shown = new Map<string, number>();

/** Shows the hints of an exercise: one, and one more each time it is called again. */
export function hint(exercise: string): void {
  const { hints = [], solution } = helpFor(exercise);
  if (hints.length === 0)
    throw new RangeError(
      `hint: expected an exercise that has hints; got ${JSON.stringify(exercise)} — see the lesson's check`,
    );
  const count = Math.min((shown.get(exercise) ?? 0) + 1, hints.length);
  shown.set(exercise, count);
  const text = hints.slice(0, count).join("\n");
  here().display(textBundle({ type: "hint", exercise, hints, shown: count, solution }, text));
}

/** Asks a question with answers to choose from, each with what there is to say about it. */
export function quiz(question: Quiz): void {
  const asked = checkedQuiz(question);
  const text = [asked.question, ...asked.choices.map((choice, index) => `  ${index + 1}. ${choice.text}`)].join("\n");
  here().display(textBundle({ type: "quiz", quiz: asked }, text), unanswered(asked));
}

/** Asks the learner what will happen before it does. */
export function predict(question: PredictOptions): void {
  const prediction = checkedPrediction(question);
  here().display(textBundle({ type: "predict", prediction }, prediction.question), unanswered(prediction));
}

/** A question with a name counts as an exercise; the page says when it is answered. */
function unanswered({ name }: { readonly name?: string }): DisplayOptions {
  return name === undefined ? {} : { metadata: { gradwalk: { exercise: name, passed: false } } };
}
