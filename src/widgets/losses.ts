import { lossProgress } from "../figures/losses/progress";
import { lossesByZ } from "../figures/losses/losses-by-z";
import { pulls } from "../figures/losses/pulls";
import { residuals } from "../figures/losses/residuals";
import { slopesByZ } from "../figures/losses/slopes-by-z";
import { surprise } from "../figures/losses/surprise";
import type { LossStep } from "../figures/losses/tracks";
import { formatNumber, formatVector } from "../figures/parts/number";
import type { Figure } from "../figures/view";
import type { ControlValues } from "./control";
import { choice, slider } from "./controls";
import { classNames, lossProblem, lossSteps, pictureNames, targetValues, type LearnerLoss } from "./loss-run";
import type { Widget } from "./widget";

const always = ["picture", "learningRate", "steps"];
const own: Readonly<Record<string, readonly string[]>> = {
  [pictureNames[0]]: ["z", "target"],
  [pictureNames[1]]: ["p1", "p2", "p3", "p4"],
  [pictureNames[2]]: ["zA", "zB", "zC", "truth"],
};
const prediction = (index: number, value: number) =>
  slider({ label: `Prediction ${index}`, min: -1, max: 6, step: 0.05, value });
const logit = (name: string, value: number) => slider({ label: `Logit of ${name}`, min: -6, max: 6, step: 0.1, value });

/** Two losses pull at the same numbers: how they value them, how hard they pull, and how fast they get there. */
export const lossesWidget: Widget<LossStep> = {
  name: "losses",
  title: "Losses",
  controls: {
    picture: choice(pictureNames, { label: "Losses of" }),
    z: slider({ label: "z", min: -8, max: 8, step: 0.1, value: -5 }),
    target: choice(["1", "0"], { label: "Target" }),
    p1: prediction(1, 2),
    p2: prediction(2, 1),
    p3: prediction(3, 2.5),
    p4: prediction(4, 3),
    zA: logit("A", 2),
    zB: logit("B", 1),
    zC: logit("C", 0.1),
    truth: choice(classNames, { label: "True class", value: "C" }),
    learningRate: slider({ label: "Learning rate", min: 0.01, max: 10, scale: "log", value: 1 }),
    steps: slider({ label: "Length", unit: "steps", min: 1, max: 200, step: 1, value: 40 }),
  },
  relevant: ({ picture }) => [...always.slice(0, 1), ...own[picture as string], ...always.slice(1)],
  functions: ["loss"],
  takenUp: ["learningRate", "steps"],
  inTheMiddle: "anew",
  length: "steps",
  run: (values, { loss }) =>
    lossSteps(lossProblem(values, loss as unknown as LearnerLoss | undefined), () => ({
      learningRate: values["learningRate"] as number,
      steps: values["steps"] as number,
    })),
  view(trace, step, values) {
    const now = trace[step];
    const names = namesOf(values, trace);
    const [main, slopes] = figuresOf(values, names, trace, now);
    return {
      figure: main,
      beside: [slopes, lossProgress(names, trace, step)],
      formula: formulaOf(names, now),
      sentence: now
        ? `Step ${now.step}: ${now.tracks.map(({ loss, gradient }, index) => `${names[index]} ${formatNumber(loss)}, gradient ${sizeOf(gradient)}`).join("; ")}.`
        : `Nothing computed yet: ${new Intl.ListFormat("en").format(names)} wait.`,
    };
  },
};

function namesOf(values: ControlValues, trace: readonly LossStep[]): string[] {
  const names = lossProblem(values, undefined).losses.map(({ name }) => name);
  return trace[0]?.tracks.length > names.length ? [...names, "yours"] : names;
}

function figuresOf(
  values: ControlValues,
  names: readonly string[],
  trace: readonly LossStep[],
  now: LossStep | undefined,
): [Figure, Figure] {
  const { start } = lossProblem(values, undefined);
  switch (values["picture"]) {
    case pictureNames[0]:
      return [lossesByZ(names, trace[0], now, start[0]), slopesByZ(names, trace[0], now)];
    case pictureNames[1]:
      return [
        residuals(names, targetValues, now, start),
        pulls(
          names,
          start.map((_, index) => `prediction ${index + 1}`),
          trace,
          now,
        ),
      ];
    default: {
      const truth = classNames.indexOf(values["truth"] as (typeof classNames)[number]);
      const chances = names.map((_, index) => softmax(now?.tracks[index].values ?? start));
      return [
        surprise(names, classNames, truth, chances),
        pulls(
          names,
          classNames.map((name) => `logit of ${name}`),
          trace,
          now,
        ),
      ];
    }
  }
}

function formulaOf(names: readonly string[], now: LossStep | undefined): string[] {
  if (now === undefined) return ["w ← w − η · gradient, for each loss by itself"];
  return now.tracks.map(
    ({ loss, gradient }, index) =>
      `${names[index]} = ${formatNumber(loss)};  gradient = ${gradient.length === 1 ? formatNumber(gradient[0]) : formatVector(gradient, 3)}`,
  );
}

function sizeOf(gradient: readonly number[]): string {
  return gradient.length === 1 ? formatNumber(gradient[0]) : `of length ${formatNumber(Math.hypot(...gradient), 3)}`;
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
