import { flowLosses } from "../figures/gradient-flow/losses";
import { flowTrace, type FlowStep } from "../figures/gradient-flow/step";
import { flowFormula, flowKind, flowKinds, flowSentence } from "../figures/gradient-flow/words";
import { flowFigure, ratioFigure } from "../figures/gradient-flow/gradient-flow-figure";
import { saturationFigure } from "../figures/gradient-flow/saturation";
import { activationNames, type ActivationName } from "../nn/dense";
import { initializationNames, type InitializationName } from "../nn/initialization";
import type { ControlValues } from "./control";
import { choice, seed, slider } from "./controls";
import { flowDataNames, flowSteps, type FlowPlan } from "./gradient-flow-run";
import type { Widget } from "./widget";

/** A deep network in training, layer by layer: what arrives of the gradient, how far it moves the weights, and which units hardly answer. */
export const gradientFlowWidget: Widget<FlowStep> = {
  name: "gradientFlow",
  title: "Gradient flow",
  controls: {
    depth: slider({ label: "Hidden layers", min: 1, max: 12, step: 1, value: 6 }),
    activation: choice(activationNames, { label: "Activation", value: "sigmoid" }),
    initialization: choice(initializationNames, { label: "Initialization" }),
    width: choice(["2", "4", "8", "16", "32"], { label: "Units a layer", value: "16" }),
    learningRate: slider({ label: "Learning rate", min: 0.001, max: 3, scale: "log", value: 0.1 }),
    steps: slider({ label: "Length", unit: "steps", min: 10, max: 400, step: 10, value: 150 }),
    data: choice(flowDataNames, { label: "Data" }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  sizes: [
    { name: "step", ends: () => true },
    { name: "epoch", ends: ({ step }) => step % 10 === 9 },
  ],
  quantities: [{ name: "loss", of: ({ loss }) => loss }],
  prediction: {
    question: ({ depth, activation, initialization }) =>
      `From the last of ${depth as number} hidden layers back to the first (${activation as string}, ${initialization as string}), the gradient …`,
    choices: flowKinds,
    truth: ([first]) => flowKind(first),
  },
  takenUp: ["learningRate", "steps"],
  length: "steps",
  run: (values) => flowSteps(() => planOf(values)),
  view(trace, step, values) {
    const steps = trace.length > 0 ? trace : firstStep(values);
    const current = steps[Math.max(0, step)];
    const flow = flowTrace(values["depth"] as number, steps);
    return {
      figure: flowFigure(flow, step),
      beside: [
        saturationFigure(current.saturated, values["activation"] as string),
        flowLosses(trace, step),
        ratioFigure(flow, step),
      ],
      formula: flowFormula(current),
      sentence: flowSentence(current, step < 0),
    };
  },
};

/** What the first step will meet. */
function firstStep(values: ControlValues): FlowStep[] {
  return [...flowSteps(() => ({ ...planOf(values), steps: 1 }))];
}

function planOf(values: ControlValues): FlowPlan {
  return {
    data: values["data"] as string,
    depth: values["depth"] as number,
    width: Number(values["width"]),
    activation: values["activation"] as ActivationName,
    initialization: values["initialization"] as InitializationName,
    learningRate: values["learningRate"] as number,
    steps: values["steps"] as number,
    seed: values["seed"] as number,
  };
}
