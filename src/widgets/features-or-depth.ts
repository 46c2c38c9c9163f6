import { tensor } from "../engine/tensor";
import { contestCurves } from "../figures/features-or-depth/contest-curves";
import { cellsOf } from "../figures/parts/grid";
import { modelPlane } from "../figures/boundary/model-boundary";
import { mapOf, modelMap } from "../figures/boundary/model-map";
import { formatCount, formatNumber } from "../figures/parts/number";
import { boxOf } from "../figures/parts/plane";
import { pointsOf } from "../figures/parts/points";
import type { Figure } from "../figures/view";
import type { ControlValues } from "./control";
import { choice, seed, slider } from "./controls";
import {
  contestants,
  contestData,
  contestEpochs,
  contestSamples,
  featureSets,
  featuresOf,
  inputNames,
  learnerCells,
  mostEpochs,
  type Contestant,
  type ContestEpoch,
  type ContestPlan,
  type LearnerFeature,
} from "./features-or-depth-run";
import type { Widget } from "./widget";

const goal = 0.95;
const cells = 60;
const names = ["features", "hidden layers"] as const;

/** Hand-made features on a linear unit beside hidden layers on raw data: what each needs, in epochs and in parameters. */
export const featuresOrDepthWidget: Widget<ContestEpoch> = {
  name: "featuresOrDepth",
  title: "Features or depth",
  controls: {
    data: choice(contestData, { label: "Data" }),
    features: choice(Object.keys(featureSets), { label: "Features added", value: "squares" }),
    width: slider({ label: "Units a layer", min: 1, max: 16, step: 1, value: 4 }),
    depth: slider({ label: "Hidden layers", min: 1, max: 4, step: 1, value: 1 }),
    learningRate: slider({ label: "Learning rate", min: 0.01, max: 3, scale: "log", value: 0.3 }),
    epochs: slider({ label: "Epochs", min: 5, max: mostEpochs, step: 5, value: 60 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  functions: ["feature"],
  replaces: { feature: "features" },
  sizes: [
    { name: "epoch", ends: () => true },
    { name: "10 epochs", ends: ({ epoch }) => epoch % 10 === 9 },
  ],
  quantities: [
    { name: "test accuracy with features", of: ({ features }) => features.testAccuracy },
    { name: "test accuracy with hidden layers", of: ({ hidden }) => hidden.testAccuracy },
  ],
  prediction: {
    question: ({ data }) => `Which is first at ${100 * goal} % of ${data as string} right in the test?`,
    choices: [...names, "both at once", "neither"],
    truth(trace) {
      const [features, hidden] = [needed(trace, "features"), needed(trace, "hidden")];
      if (features === hidden) return features === undefined ? "neither" : "both at once";
      return (features ?? Infinity) < (hidden ?? Infinity) ? names[0] : names[1];
    },
  },
  takenUp: ["learningRate", "epochs"],
  length: "epochs",
  run: (values, { feature }) => contestEpochs(() => planOf(values), feature as unknown as LearnerFeature | undefined),
  view(trace, step, values) {
    const plan = planOf(values);
    const current = trace[step];
    const seen = trace.slice(0, step + 1);
    const mine = trace[0]?.mine;
    const { unit, net } = contestants(plan, mine !== undefined);
    const inputs = inputNames(plan.features, mine !== undefined);
    const row = (side: "features" | "hidden", input: string, parameters: number): string[] => [
      side === "features" ? "linear unit" : `${formatCount(plan.depth, "hidden layer")} of ${plan.width}`,
      input,
      String(parameters),
      epochsNeeded(seen, side),
      current ? percent(current[side].accuracy) : "–",
      current ? percent(current[side].testAccuracy) : "–",
    ];
    return {
      figure: contestCurves(
        names,
        [trace.map(({ features }) => features.testAccuracy), trace.map(({ hidden }) => hidden.testAccuracy)],
        step,
        goal,
        plan.epochs,
      ),
      beside: planesOf(plan, current, mine),
      ledger: {
        caption: "What each needs",
        columns: ["model", "inputs", "parameters", `epochs to ${100 * goal} %`, "training", "test"],
        rows: [row("features", inputs.join(", "), unit.parameterCount), row("hidden", "x₁, x₂", net.parameterCount)],
      },
      sentence: sentence(seen, current, unit.parameterCount, net.parameterCount),
    };
  },
};

/** The plane as each of the two sees it. */
function planesOf(plan: ContestPlan, current: ContestEpoch | undefined, mine: readonly number[] | undefined): Figure[] {
  const { unit, net } = contestants(plan, mine !== undefined);
  if (current !== undefined) {
    unit.parameters = Float64Array.from(current.features.parameters);
    net.parameters = Float64Array.from(current.hidden.parameters);
  }
  const points = pointsOf(contestSamples(plan).train);
  const box = boxOf(points);
  const side = mine ? learnerCells : cells;
  const plane = cellsOf(box, side, side);
  // The learner's feature is worked out where it lives, in the kernel.
  const rows = mine ? plane.map(([x, y], cell) => [x, y, mine[cell]]) : featuresOf(plan.features, plane);
  const said = unit.forward(tensor(rows)).data;
  const byFeatures = mapOf(unit, [said], { box, columns: side, rows: side }, 2);
  return [
    titled(modelPlane(points, byFeatures, "features"), "linear unit on features"),
    titled(modelPlane(points, modelMap(net, box, 2, cells), "hidden"), "hidden layers"),
  ];
}

/** A plane with its model's name in the place of the legend: two of the same classes need none. */
function titled(figure: Figure, name: string): Figure {
  return {
    ...figure,
    label: `${figure.label}: ${name}`,
    layout: { ...figure.layout, showlegend: false, title: { text: name, font: { size: 13 } }, margin: { t: 30 } },
  };
}

/** Epochs made until a model first reaches the goal in the test. */
function needed(trace: readonly ContestEpoch[], side: "features" | "hidden"): number | undefined {
  const first = trace.findIndex((each) => each[side].testAccuracy >= goal);
  return first < 0 ? undefined : first + 1;
}

function epochsNeeded(seen: readonly ContestEpoch[], side: "features" | "hidden"): string {
  const epochs = needed(seen, side);
  return epochs === undefined ? "not yet" : String(epochs);
}

function sentence(
  seen: readonly ContestEpoch[],
  current: ContestEpoch | undefined,
  unitCount: number,
  netCount: number,
): string {
  if (current === undefined)
    return `Before the first epoch: a linear unit with ${formatCount(unitCount, "parameter")} on hand-made features, beside hidden layers with ${netCount} on raw data.`;
  const said = (side: "features" | "hidden", { testAccuracy }: Contestant, count: number): string => {
    const epochs = needed(seen, side);
    const reached =
      epochs === undefined ? `not yet at ${100 * goal} %` : `${100 * goal} % after ${formatCount(epochs, "epoch")}`;
    return `${percent(testAccuracy)} right in the test with ${formatCount(count, "parameter")}, ${reached}`;
  };
  return `Epoch ${current.epoch}. Features: ${said("features", current.features, unitCount)}. Hidden layers: ${said("hidden", current.hidden, netCount)}.`;
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 3)} %`;
}

function planOf(values: ControlValues): ContestPlan {
  return {
    data: values["data"] as string,
    features: values["features"] as string,
    width: values["width"] as number,
    depth: values["depth"] as number,
    learningRate: values["learningRate"] as number,
    epochs: values["epochs"] as number,
    seed: values["seed"] as number,
  };
}
