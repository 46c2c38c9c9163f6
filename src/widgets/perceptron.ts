import { iris } from "../data/iris";
import type { OtherMistakes } from "../figures/perceptron/mistakes";
import { formatNumber } from "../figures/parts/number";
import { perceptronView } from "../figures/perceptron/perceptron";
import { pointsOf } from "../figures/parts/points";
import { mistakeBound } from "../nn/mistake-bound";
import { perceptron, perceptronSteps, type PerceptronOptions, type PerceptronStep } from "../nn/perceptron";
import { rosenblatt } from "../nn/perceptron-update";
import type { ControlValues } from "./control";
import { choice, seed, slider } from "./controls";
import type { Widget } from "./widget";

const mostEpochs = 100;
const species = ["setosa and versicolor", "setosa and virginica", "versicolor and virginica"];
const features = [
  "petal length and width",
  "sepal length and width",
  "petal and sepal length",
  "petal and sepal width",
];

const columns: Readonly<Record<string, readonly string[]>> = {
  "petal length and width": ["petal length", "petal width"],
  "sepal length and width": ["sepal length", "sepal width"],
  "petal and sepal length": ["petal length", "sepal length"],
  "petal and sepal width": ["petal width", "sepal width"],
};

/** A perceptron that learns to tell two flowers apart, walked mistake by mistake, flower by flower or epoch by epoch. */
export const perceptronWidget: Widget<PerceptronStep> = {
  name: "perceptron",
  title: "Perceptron",
  controls: {
    learningRate: slider({ label: "Learning rate", min: 0.01, max: 10, scale: "log", value: 1 }),
    species: choice(species, { label: "Species" }),
    features: choice(features, { label: "Features" }),
    order: choice(["dataset", "shuffled"], { label: "Order" }),
    epochs: slider({ label: "Most epochs", min: 1, max: mostEpochs, step: 1, value: 10 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  functions: ["update"],
  sizes: [
    { name: "mistake", ends: ({ mistake }) => mistake },
    { name: "flower", ends: () => true },
    { name: "epoch", ends: ({ endsEpoch }) => endsEpoch },
  ],
  takenUp: ["learningRate", "epochs"],
  inTheMiddle: "anew",
  length: "epochs",
  *run(values, { update }) {
    const rule = (update as PerceptronOptions["update"]) ?? rosenblatt;
    const steps = perceptronSteps(flowersOf(values), {
      ...optionsOf(values),
      epochs: mostEpochs,
      update: (weights, x, target) => rule(weights, x, target, values["learningRate"] as number),
    });
    for (const step of steps) {
      yield step;
      if (step.endsEpoch && step.epoch + 1 >= (values["epochs"] as number)) return;
    }
  },
  view(trace, step, values) {
    const flowers = flowersOf(values);
    const epochs = (trace[trace.length - 1]?.epoch ?? -1) + 1;
    const mistakes = Array.from({ length: epochs }, () => 0);
    for (const { epoch, mistake } of trace) if (mistake) mistakes[epoch] = (mistakes[epoch] as number) + 1;
    const bound = boundOf(values);
    const view = perceptronView(
      {
        data: pointsOf(flowers),
        steps: trace,
        mistakes,
        learningRate: values["learningRate"] as number,
        ...(bound !== undefined && { bound }),
        converged: epochs > 0 && mistakes[epochs - 1] === 0,
        other: otherPair(values),
      },
      step,
    );
    return values["order"] === "shuffled"
      ? { ...view, sentence: `${view.sentence} Seed ${formatNumber(values["seed"] as number, 12)}.` }
      : view;
  },
};

function optionsOf(values: ControlValues): PerceptronOptions {
  return {
    learningRate: values["learningRate"] as number,
    epochs: values["epochs"] as number,
    order: values["order"] as "dataset" | "shuffled",
    seed: values["seed"] as number,
  };
}

function flowersOf(values: ControlValues): ReturnType<typeof iris> {
  const pair = values["features"] as string;
  return iris({ species: (values["species"] as string).split(" and "), features: [...(columns[pair] ?? [])] });
}

const others = new Map<string, OtherMistakes>();

/** The mistakes of a pair that no line separates, beside one that a line does; and the other way round. */
function otherPair(values: ControlValues): OtherMistakes {
  const name = boundOf(values) === undefined ? species[0] : species[2];
  const moved = { ...values, species: name };
  const key = JSON.stringify(moved);
  let found = others.get(key);
  if (found === undefined) {
    found = { name, mistakes: perceptron(flowersOf(moved), optionsOf(moved)).mistakes };
    if (others.size > 50) others.clear();
    others.set(key, found);
  }
  return found;
}

const bounds = new Map<string, number | undefined>();

function boundOf(values: ControlValues): number | undefined {
  const key = `${values["species"]}: ${values["features"]}`;
  if (!bounds.has(key)) bounds.set(key, mistakeBound(flowersOf(values)).bound);
  return bounds.get(key);
}
