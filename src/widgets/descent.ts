import { descentContour } from "../figures/descent/contour";
import { lossesFigure } from "../figures/descent/losses";
import { descentSlice } from "../figures/descent/slice";
import { pathOf, type DescentPart, type DescentScene } from "../figures/descent/step";
import { descentFormula, descentSentence } from "../figures/descent/words";
import { fittedPlane } from "../figures/descent/fitted-plane";
import type { Point } from "../figures/parts/half-plane";
import { surfaceFigure } from "../figures/surface/surface-figure";
import { optimizerNames } from "../nn/optimizer";
import type { ControlValues } from "./control";
import { choice, slider } from "./controls";
import { descend, optimizerNamed, type DescentPlan } from "./descent-run";
import { curvaturesOf, gridOfSurface, heightOf, surfaces } from "./surfaces";
import type { LearnerFunctions, Widget } from "./widget";

const ends = ["at a bottom", "still on its way", "diverged"];

/** Gradient descent on a surface, each step taken apart: the gradient, turned round, times the learning rate. */
export const descentWidget: Widget<DescentPart> = {
  name: "descent",
  title: "Gradient descent",
  controls: {
    surface: choice(Object.keys(surfaces), { label: "Surface" }),
    learningRate: slider({ label: "Learning rate", min: 0.001, max: 3, scale: "log", value: 0.1 }),
    optimizer: choice(optimizerNames, { label: "Optimizer" }),
    momentum: slider({ label: "Momentum", min: 0, max: 0.99, step: 0.01, value: 0.9 }),
    startX: slider({ label: "Start w₁", min: -5, max: 5, step: 0.05, value: -4 }),
    startY: slider({ label: "Start w₂", min: -5, max: 5, step: 0.05, value: -3 }),
    steps: slider({ label: "Length", unit: "steps", min: 1, max: 200, step: 1, value: 30 }),
    picture: choice(["from above", "as a landscape"], { label: "Picture" }),
  },
  viewControls: ["picture"],
  relevant: ({ optimizer }) =>
    Object.keys(descentWidget.controls).filter(
      (name) => name !== "momentum" || optimizer === "momentum" || optimizer === "nesterov",
    ),
  functions: ["gradient"],
  sizes: [
    { name: "step", ends: ({ part }) => part === "move" },
    { name: "part of a step", ends: () => true },
    { name: "10 steps", ends: ({ part, step }) => part === "move" && step % 10 === 9 },
    { name: "100 steps", ends: ({ part, step }) => part === "move" && step % 100 === 99 },
  ],
  prediction: {
    question: ({ steps, learningRate }) =>
      `Where will it be after ${String(steps)} steps with learning rate ${String(learningRate)}?`,
    choices: ends,
    truth: (trace) => {
      const [first, last] = [trace[0], trace[trace.length - 1]];
      if (last.stopped === "diverged") return ends[2];
      return Math.hypot(...last.gradient) < 0.02 * Math.hypot(...first.gradient) ? ends[0] : ends[1];
    },
  },
  quantities: [{ name: "loss", of: ({ part, lossAfter }) => (part === "move" ? lossAfter : undefined) }],
  takenUp: ["learningRate", "optimizer", "momentum", "steps"],
  length: "steps",
  run: (values, functions) => descend(() => planOf(values, functions), startPoint(values)),
  view(trace, step, values) {
    const name = values["surface"] as string;
    const surface = surfaces[name];
    const scene = sceneOf(values);
    const current = trace[step];
    const path = pathOf(trace, step, scene.start);
    const here = path[path.length - 1];
    const startLoss = scene.height(scene.start);
    const moves = trace.flatMap(({ part }, index) => (part === "move" ? [index] : []));
    const lossesOf = (run: readonly DescentPart[]): number[] => [
      startLoss,
      ...run.filter(({ part }) => part === "move").map(({ lossAfter }) => lossAfter),
    ];
    const grid = gridOfSurface(name);
    const main =
      values["picture"] === "as a landscape"
        ? surfaceFigure(
            {
              grid,
              names: surface.names,
              path: { points: path, losses: lossesOf(trace), gradients: [], stopped: "steps" },
            },
            path.length - 1,
          )
        : descentContour(grid, trace, step, scene, (made) => moves[made - 1] ?? -1);
    return {
      figure: main,
      beside: [
        // At the start, the step that is to come.
        descentSlice(current ?? (trace[0] && { ...trace[0], part: "gradient" }), scene),
        ...(surface.model ? [fittedPlane(surface.model.data, surface.model.kind, here, path[path.length - 2])] : []),
        lossesFigure(lossesOf(trace), path.length - 1, (made) => moves[made - 1] ?? -1),
      ],
      formula: [
        `L = ${surface.formula}`,
        ...descentFormula(current, scene, curvaturesOf(surface, current?.point ?? here)),
      ],
      sentence: descentSentence(current, scene, startLoss),
    };
  },
};

function sceneOf(values: ControlValues): DescentScene {
  const surface = surfaces[values["surface"] as string];
  return {
    names: surface.names,
    learningRate: values["learningRate"] as number,
    optimizer: values["optimizer"] as string,
    momentum: values["momentum"] as number,
    start: startPoint(values),
    height: (point) => heightOf(surface, point),
  };
}

function startPoint(values: ControlValues): Point {
  return [values["startX"] as number, values["startY"] as number];
}

function planOf(values: ControlValues, { gradient }: LearnerFunctions): DescentPlan {
  return {
    surface: surfaces[values["surface"] as string],
    learningRate: values["learningRate"] as number,
    optimizer: optimizerNamed(values["optimizer"] as string, values["momentum"] as number),
    steps: values["steps"] as number,
    ...(gradient && { gradient: gradient as DescentPlan["gradient"] }),
  };
}
