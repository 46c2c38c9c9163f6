import { blobs } from "../data/blobs";
import { dataset, type Dataset } from "../data/dataset";
import { iris } from "../data/iris";
import { standardize } from "../data/standardize";
import type { ActivationCurve } from "../figures/neuron/activation-curve";
import type { Box } from "../figures/parts/half-plane";
import { neuronActivation } from "../figures/neuron/activation";
import { neuronLine } from "../figures/neuron/line";
import { neuronPlane } from "../figures/neuron/plane";
import type { NeuronVisit } from "../figures/neuron/visit";
import { formatNumber, formatTerm } from "../figures/parts/number";
import { pointsOf } from "../figures/parts/points";
import type { Activation } from "../nn/activation";
import { activationNames } from "../nn/dense";
import { activated, activationCurve } from "./activation-named";
import type { ControlValues } from "./control";
import { choice, slider } from "./controls";
import type { Widget } from "./widget";

/** One sample, and how many up to it lie on their side of the line; the first also carries the activation's curve. */
export type NeuronStep = NeuronVisit & { readonly right: number; readonly curve?: ActivationCurve };

const corners = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
];
const gate = (name: string, y: number[]): Dataset =>
  dataset({ x: corners, y, classes: ["off", "on"], features: ["x1", "x2"], name });

const sets: Readonly<Record<string, Dataset>> = {
  "two flowers": standardize(iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] }))
    .data,
  "two blobs": blobs({ points: 40, seed: 1 }),
  AND: gate("AND", [0, 0, 0, 1]),
  OR: gate("OR", [0, 1, 1, 1]),
  XOR: gate("XOR", [0, 1, 1, 0]),
};

const box: Box = { x: [-2.6, 2.6], y: [-2.6, 2.6] };

/** A single neuron, sample by sample: the plane, the sum, the activation and its derivative move together. */
export const neuronWidget: Widget<NeuronStep> = {
  name: "neuron",
  title: "Neuron",
  controls: {
    w1: slider({ label: "Weight w₁", min: -2.5, max: 2.5, step: 0.05, value: 1 }),
    w2: slider({ label: "Weight w₂", min: -2.5, max: 2.5, step: 0.05, value: 0.5 }),
    b: slider({ label: "Bias b", min: -3, max: 3, step: 0.05, value: -0.5 }),
    activation: choice(activationNames, { label: "Activation", value: "sigmoid" }),
    data: choice(Object.keys(sets), { label: "Data" }),
  },
  functions: ["activation"],
  replaces: { activation: "activation" },
  sizes: [{ name: "sample", ends: () => true }],
  quantities: [{ name: "samples right", of: ({ right }) => right }],
  *run(values, { activation }) {
    const chosen = (activation as unknown as Activation | undefined) ?? (values["activation"] as Activation);
    const samples = [...sets[values["data"] as string]];
    const sums = samples.map(({ x }) => sumOf(values, x));
    const { outputs, slopes } = activated(chosen, sums);
    let right = 0;
    for (const [sample, { x, y }] of samples.entries()) {
      const sum = sums[sample];
      // A sample on the line is on neither side.
      right += Number(y === 1 ? sum > 0 : sum < 0);
      yield {
        sample,
        x: [x[0], x[1]],
        y,
        sum,
        output: outputs[sample],
        slope: slopes[sample],
        right,
        ...(sample === 0 && { curve: activationCurve(chosen, reachOf(values)) }),
      };
    }
  },
  view(trace, step, values) {
    const data = pointsOf(sets[values["data"] as string]);
    const line = { weights: [values["w1"] as number, values["w2"] as number], bias: values["b"] as number };
    const activation = trace[0]?.curve ?? activationCurve(values["activation"] as Activation, reachOf(values));
    const now = trace[step];
    return {
      figure: neuronPlane(data, box, line, activation, now),
      beside: [neuronLine(data, trace, line, now, reachOf(values)), neuronActivation(activation, trace, now)],
      formula: formula(values, now),
      sentence: now
        ? `Sample ${now.sample} (${data.classes[now.y]}): z = ${formatNumber(now.sum)}, output ${formatNumber(now.output)}, slope ${formatNumber(now.slope)}. ${slopeWords(now.slope)} ${now.right} of ${now.sample + 1} so far are on their side of the line.`
        : `A neuron with w = (${formatNumber(line.weights[0])}, ${formatNumber(line.weights[1])}), b = ${formatNumber(line.bias)}: no sample chosen yet.`,
    };
  },
};

function sumOf(values: ControlValues, [x1, x2]: readonly number[]): number {
  return (values["w1"] as number) * x1 + (values["w2"] as number) * x2 + (values["b"] as number);
}

// As far as z can be in the picture.
function reachOf({ w1, w2, b }: ControlValues): number {
  return Math.max(2, 2.6 * (Math.abs(w1 as number) + Math.abs(w2 as number)) + Math.abs(b as number));
}

function formula({ w1, w2, b }: ControlValues, now: NeuronVisit | undefined): string[] {
  if (now === undefined) return ["z = w₁·x₁ + w₂·x₂ + b", "output = activation(z)"];
  const product = (weight: number, x: number): string => `${bracket(weight)}·${bracket(x)}`;
  return [
    `z = ${product(w1 as number, now.x[0])} + ${product(w2 as number, now.x[1])}${formatTerm(b as number)} = ${formatNumber(now.sum)}`,
    `output = activation(${formatNumber(now.sum)}) = ${formatNumber(now.output)}`,
    `slope there = ${formatNumber(now.slope)}: a change of z by 0.1 changes the output by about ${formatNumber(0.1 * now.slope, 3)}`,
  ];
}

function bracket(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}

function slopeWords(slope: number): string {
  if (slope === 0) return "A slope of 0 gives nothing to learn by.";
  return Math.abs(slope) < 0.05 ? "So small a slope gives little to learn by." : "A slope to learn by.";
}
