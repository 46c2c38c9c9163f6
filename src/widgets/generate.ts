import { besideBaseline } from "../figures/parts/beside-baseline";
import type { ControlValues } from "./control";
import { choice, seed, slider, text } from "./controls";
import { digitsView } from "./generate-digits";
import { namesView } from "./generate-names";
import { generateEpochs, generateTask, mostEpochs, subjects, type GenerateEpoch } from "./generate-run";
import type { Widget } from "./widget";

const own: Readonly<Record<string, readonly string[]>> = {
  names: ["letters", "temperature", "begin", "place", "seed"],
  digits: ["first", "second"],
};
const outcomes = ["it beats the baseline", "the baseline beats it"] as const;

/** Names written letter by letter with the probabilities of each, and digits drawn from a plane of two numbers, while the networks learn. */
export const generateWidget: Widget<GenerateEpoch> = {
  name: "generate",
  title: "Generate",
  controls: {
    subject: choice(subjects, { label: "What" }),
    letters: slider({ label: "Letters seen before", min: 1, max: 6, step: 1, value: 4 }),
    temperature: slider({ label: "Temperature", min: 0, max: 2, step: 0.05, value: 0.7 }),
    begin: text({ label: "Begin with", value: "" }),
    place: slider({ label: "Place looked at", min: 1, max: 24, step: 1, value: 3 }),
    first: slider({ label: "First number", min: -1, max: 1, step: 0.02, value: 0.5 }),
    second: slider({ label: "Second number", min: -1, max: 1, step: 0.02, value: 0.5 }),
    epochs: slider({ label: "Epochs", min: 5, max: mostEpochs, step: 5, value: 30 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["temperature", "begin", "place", "first", "second", "seed"],
  relevant: ({ subject }) => ["subject", ...own[subject as string], "epochs"],
  sizes: [
    { name: "epoch", ends: () => true },
    { name: "5 epochs", ends: ({ epoch }) => epoch % 5 === 4 },
  ],
  quantities: [{ name: "held-out loss", of: ({ heldOut }) => heldOut }],
  prediction: {
    question: (values) =>
      values["subject"] === "names"
        ? `It sees ${lettersText(values)}. Will it be less surprised by new names than a table of pairs of letters?`
        : "Two numbers for each digit: will they keep more of it than two principal components?",
    choices: outcomes,
    truth: (trace, values) =>
      trace[trace.length - 1].heldOut < generateTask(values).baseline.error ? outcomes[0] : outcomes[1],
  },
  takenUp: ["epochs"],
  length: "epochs",
  run: generateEpochs,
  view(trace, step, values) {
    const isNames = values["subject"] === "names";
    const curve = besideBaseline(
      trace.map(({ training, heldOut }) => ({ training, heldOut })),
      step,
      {
        epochs: values["epochs"] as number,
        unit: isNames ? "surprise, nats a letter" : "squared error a pixel",
        baseline: generateTask(values).baseline,
      },
    );
    if (isNames) {
      const { bars, ...view } = namesView(trace[step], values);
      return { ...view, beside: [bars, curve] };
    }
    const { drawn, sheet, ...view } = digitsView(trace[step], values);
    return { ...view, beside: [drawn, sheet, curve] };
  },
};

function lettersText({ letters }: ControlValues): string {
  return letters === 1 ? "one letter before" : `${letters as number} letters before`;
}
