import { modelMap } from "../figures/boundary/model-map";
import { modelPlane } from "../figures/boundary/model-boundary";
import { boxOf } from "../figures/parts/plane";
import { pointsOf } from "../figures/parts/points";
import type { Point } from "../figures/parts/half-plane";
import { rateCurvature } from "../figures/learning-rate/curvature";
import { rateCurves } from "../figures/learning-rate/curves";
import { ratePlane } from "../figures/learning-rate/plane";
import { rateSweep } from "../figures/learning-rate/sweep";
import { bestOf, verdictOf, verdicts, type RateRun, type Verdict } from "../figures/learning-rate/verdict";
import { rateFormula, rateSentence } from "../figures/learning-rate/words";
import type { Figure } from "../figures/view";
import { optimizerNames, optimizerOf } from "../nn/optimizer";
import { curvature } from "../train/curvature";
import type { ControlValues } from "./control";
import { choice, seed, slider } from "./controls";
import { problemNames, rateProblem, type RateProblem } from "./rate-problem";
import { mannerOf, rateMoves, scheduleNamed, scheduleNames, type RatePlan } from "./rate-run";
import { sweepOf } from "./rate-sweeps";
import type { Widget } from "./widget";

/** A run of the sweep, or a step of the chosen run. */
export type RateStep =
  | ({ readonly kind: "run" } & RateRun)
  | {
      readonly kind: "step";
      readonly step: number;
      readonly learningRate: number;
      readonly loss: number;
      readonly parameters: readonly number[];
      /** λmax, now and then. */
      readonly largest?: number;
      readonly diverged: boolean;
    };

/** How the learning rate decides: a sweep over all of them, and one run in the middle of it. */
export const learningRateWidget: Widget<RateStep> = {
  name: "learningRate",
  title: "Learning rate",
  controls: {
    learningRate: slider({ label: "Learning rate", min: 0.0003, max: 30, scale: "log", value: 0.03 }),
    problem: choice(problemNames, { label: "Problem" }),
    scaling: choice(["raw", "standardised"], { label: "Features" }),
    optimizer: choice(optimizerNames, { label: "Optimizer" }),
    schedule: choice(scheduleNames, { label: "Schedule" }),
    steps: slider({ label: "Length", unit: "steps", min: 10, max: 300, step: 10, value: 100 }),
    from: slider({ label: "Sweep from", min: 0.0001, max: 0.1, scale: "log", value: 0.0005 }),
    to: slider({ label: "Sweep to", min: 0.2, max: 100, scale: "log", value: 20 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  sizes: [
    { name: "step", ends: ({ kind }) => kind === "step" },
    { name: "10 steps", ends: (record) => record.kind === "step" && record.step % 10 === 9 },
    { name: "run of the sweep", ends: () => true },
  ],
  prediction: {
    question: ({ learningRate }) => `How will it go with learning rate ${String(learningRate)}?`,
    choices: verdicts,
    truth: (trace, values) => chosenVerdict(trace, values),
  },
  quantities: [{ name: "loss", of: (record) => (record.kind === "step" ? record.loss : undefined) }],
  takenUp: ["learningRate"],
  inTheMiddle: "anew",
  *run(values) {
    const problem = problemOf(values);
    const plan = planOf(values);
    const key = JSON.stringify({ ...values, learningRate: undefined });
    const runs = sweepOf(key, problem, plan, values["from"] as number, values["to"] as number);
    for (const run of runs) yield { kind: "run", ...run };
    for (const { step, learningRate, loss, parameters, diverged } of rateMoves(
      problem,
      plan,
      () => values["learningRate"] as number,
    )) {
      const measured = step % everyCurvature(values) === 0 && !diverged;
      yield {
        kind: "step",
        step,
        learningRate,
        loss,
        parameters: [...parameters],
        ...(measured && { largest: largestAt(problem, parameters) }),
        diverged,
      };
    }
  },
  view(trace, step, values) {
    const problem = problemOf(values);
    const allRuns = trace.filter((record) => record.kind === "run");
    const allMoves = trace.filter((record) => record.kind === "step");
    const runs = allRuns.slice(0, step + 1);
    const moves = allMoves.slice(0, Math.max(0, step + 1 - allRuns.length));
    const last = moves.at(-1);
    const start = problem.slope(problem.start).loss;
    const largest =
      moves.filter((move) => move.largest !== undefined).at(-1)?.largest ?? largestAt(problem, problem.start);
    const steps = values["steps"] as number;
    const parameters = last ? Float64Array.from(last.parameters) : problem.start;
    const chosen = { learningRate: values["learningRate"] as number, loss: last?.loss ?? start };
    const scene = {
      ...chosen,
      start,
      step: last?.step,
      largest,
      optimizer: values["optimizer"] as string,
      diverged: last?.diverged ?? false,
      rate: last?.learningRate ?? chosen.learningRate,
    };
    const done = trace.length > 0 && step === trace.length - 1;
    return {
      figure: rateSweep(runs, allRuns, chosen, [values["from"] as number, values["to"] as number], 2 / largest),
      beside: [
        rateCurves(runs, allRuns, [start, ...allMoves.map(({ loss }) => loss)], moves.length + 1, steps),
        planeOf(
          problem,
          parameters,
          moves.map((move) => Float64Array.from(move.parameters)),
        ),
        rateCurvature(allMoves, moves.length, steps),
      ],
      formula: rateFormula(scene),
      sentence: rateSentence(scene, runs.length, done ? chosenVerdict(trace, values) : undefined),
    };
  },
};

function planeOf(problem: RateProblem, now: Float64Array, path: readonly Float64Array[]): Figure {
  const { plane, model, data, start } = problem;
  if (plane)
    return ratePlane(
      plane.curvatures,
      plane.place(start),
      [start, ...path].map((each): Point => plane.place(each)),
    );
  model.parameters = now;
  const points = pointsOf(data);
  return modelPlane(points, modelMap(model, boxOf(points), data.classes.length, 48));
}

function chosenVerdict(trace: readonly RateStep[], values: ControlValues): Verdict {
  const runs = trace.filter((record) => record.kind === "run");
  const moves = trace.flatMap((record) =>
    record.kind === "step" ? [{ ...record, parameters: Float64Array.from(record.parameters) }] : [],
  );
  return verdictOf(mannerOf(problemOf(values), moves, values["learningRate"] as number), bestOf(runs));
}

// The flowers' loss bends alike everywhere; a network's must be measured, which costs as much as a hundred steps.
function everyCurvature(values: ControlValues): number {
  return values["problem"] === problemNames[0] ? 1 : Math.ceil((values["steps"] as number) / 20);
}

function largestAt(problem: RateProblem, parameters: Float64Array): number {
  if (problem.plane) return problem.plane.curvatures[0];
  problem.model.parameters = parameters;
  return curvature(problem.model, problem.data).largest;
}

function problemOf(values: ControlValues): RateProblem {
  return rateProblem(values["problem"] as string, values["scaling"] as string, values["seed"] as number);
}

function planOf(values: ControlValues): RatePlan {
  const steps = values["steps"] as number;
  return {
    optimizer: optimizerOf("learningRate", values["optimizer"]),
    schedule: scheduleNamed(values["schedule"] as string, steps),
    steps,
  };
}
