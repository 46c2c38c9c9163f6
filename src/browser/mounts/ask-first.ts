import { formatNumber } from "../../figures/parts/number";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { element } from "../element";
import { choices } from "../exercises/choices";
import { numberForm } from "../exercises/number-form";

/** The question that a learner answers before a run is shown, and afterwards their answer beside what came out. */
export interface AskFirst {
  readonly node: HTMLElement;
  readonly answer: number | string | undefined;
  /** What came out, once the learner has seen the end of it; undefined: not yet. */
  show(truth: number | string | undefined): void;
}

// A guess from a picture is no calculation.
const nearEnough = 0.05;

/** Asks, unless it was answered before. `said` is called with the answer. */
export function askFirst(
  { prediction }: Pick<Widget, "prediction">,
  values: ControlValues,
  kept: unknown,
  said: (answer: number | string) => void,
): AskFirst | undefined {
  if (!prediction) return undefined;
  const text = prediction.question(values);
  const question = element("span", {}, text);
  const line = element("p", { class: "gradwalk-Answer", "aria-live": "polite", hidden: true });
  let answer = isAnswer(prediction.choices, kept) ? kept : undefined;
  const { choices: names } = prediction;
  const asked = names
    ? choices(question, names, (index) => take(names[index] as string)).node
    : numberForm({}, question, take).node;
  const node = element("div", { class: "gradwalk-Ask" }, asked, line);

  function take(value: number | string): void {
    answer = value;
    show(undefined);
    said(value);
  }

  function show(truth: number | string | undefined): void {
    if (answer === undefined) return;
    asked.hidden = true;
    line.hidden = false;
    const own = `${text} You said: ${inWords(answer)}.`;
    const told =
      truth === undefined
        ? own
        : `${own} The answer: ${inWords(truth)}, ${agree(answer, truth) ? "as you said" : "not as you said"}.`;
    if (line.textContent !== told) line.textContent = told;
  }

  show(undefined);
  return {
    node,
    get answer() {
      return answer;
    },
    show,
  };
}

function isAnswer(names: readonly string[] | undefined, kept: unknown): kept is number | string {
  return names ? names.includes(kept as string) : typeof kept === "number";
}

function inWords(value: number | string): string {
  return typeof value === "number" ? formatNumber(value) : value;
}

function agree(answer: number | string, truth: number | string): boolean {
  if (typeof answer !== "number" || typeof truth !== "number") return answer === truth;
  return Math.abs(answer - truth) <= nearEnough * Math.max(Math.abs(truth), 1e-9);
}
