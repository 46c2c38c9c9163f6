import { spiral } from "../../src/data";
import { lossCurve } from "../../src/figures";
import { slider } from "../../src/widgets";
import { mlp } from "../../src/nn";
import { fit } from "../../src/train";

const data = spiral({ points: 60, seed: 1 });
const history = fit(mlp({ layers: [2, 8, 2], seed: 1 }), data, { epochs: 8, seed: 1 });
const { picture, trace, length, step, ...still } = lossCurve(history);
const learningRate = slider({ label: "Learning rate", min: 0.001, max: 1, scale: "log", value: 0.1 });
const prediction = { name: "mistakes", question: "How many updates will it make?", why: "Flowers 0, 50, 0 and 1." };

/** Outputs that are neither a widget nor a figure. */
export const samples: Readonly<Record<string, unknown>> = {
  interact: { type: "interact", id: "a", controls: { learningRate }, values: { learningRate: 0.1 }, view: still },
  live: {
    type: "live",
    id: "b",
    sequence: 1,
    running: true,
    paused: false,
    progress: 0.42,
    secondsLeft: 8,
    controls: { learningRate },
    values: { learningRate: 0.1 },
    view: { ...still, picture, trace, length, step },
  },
  "check passed": { type: "verdict", exercise: "update", passed: true, message: "Four flowers, four right updates." },
  "check failed": {
    type: "verdict",
    exercise: "update",
    passed: false,
    message: "At [0]: Expected 0.5, got -0.5. All signs are the wrong way round.",
    hints: ["Which way does the line have to turn when `target` is 1?", "Add `learningRate * target * x`."],
    solution: "return weights.map((weight, index) => weight + learningRate * target * x[index]);",
  },
  hint: { type: "hint", exercise: "update", hints: ["Look at the sign.", "Add, do not subtract."], shown: 1 },
  quiz: {
    type: "quiz",
    quiz: {
      question: "Why does the line stop moving?",
      choices: [
        { text: "The learning rate is used up", why: "It stays what it was: look at the formula." },
        { text: "No flower is on the wrong side", why: "Only a mistake moves the line.", right: true },
      ],
    },
  },
  predict: { type: "predict", prediction: { ...prediction, kind: "number", actual: 4, within: 1, unit: "updates" } },
};
