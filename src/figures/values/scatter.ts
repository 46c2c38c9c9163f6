import type { Dataset } from "../../data/dataset";
import { checkDataset } from "../../nn/check-dataset";
import { checkName, checkOptions } from "../../engine/options";
import { anything } from "../../engine/rules";
import { axis } from "../parts/axis";
import { extent } from "../parts/grid";
import { valuePoints } from "../boundary/model-boundary";
import { formatCount, formatNumber } from "../parts/number";
import { boxOf, classPoints, planeLayout } from "../parts/plane";
import { pointsOf, type Points } from "../parts/points";
import type { View } from "../view";

/** Options of `scatter`. */
export interface ScatterOptions {
  /** Name of the feature to the right; the first by default. */
  readonly x?: string;
  /** Name of the feature upwards; the second by default. With one feature, the target. */
  readonly y?: string;
  /** What the targets are called, where they are values: "target" by default. */
  readonly target?: string;
}

/** The samples of a data set by two of its features: classes by colour and symbol, values by colour and size. */
export function scatter(data: Dataset, options: ScatterOptions = {}): View {
  checkDataset("scatter", "the data", data);
  checkOptions("scatter", options, { x: anything, y: anything, target: anything });
  const { x = data.features[0], y = data.features[1] } = options;
  for (const [name, feature] of [
    ["x", x],
    ["y", y],
  ] as const)
    if (feature !== undefined) checkName("scatter", name, feature, data.features);
  const { target = "target" } = options;
  if (y === undefined) return againstTarget(data, target);
  const columns = [x, y].map((feature) => data.features.indexOf(feature));
  const points: Points = {
    features: [x, y],
    classes: data.classes,
    rows: pointsOf(data).rows.map((row) => ({ x: columns.map((column) => row.x[column]), y: row.y })),
  };
  const isClasses = points.classes.length > 0;
  return {
    figure: {
      name: "scatter",
      label: `${data.name}: ${isClasses ? points.classes.join(", ") : `the ${target}`} by ${x} and ${y}`,
      aspect: 1.2,
      data: isClasses ? classPoints(points) : [valuePoints(points, extent(points.rows.map((row) => row.y)))],
      layout: {
        ...planeLayout(points, boxOf(points)),
        yaxis: axis(y, { range: [...boxOf(points).y] }),
        showlegend: isClasses,
      },
    },
    sentence: `${formatCount(data.size, "sample")} of ${data.name} by ${x} and ${y}: ${isClasses ? countsOf(points) : targetsOf(points)}.`,
  };
}

function againstTarget(data: Dataset, target: string): View {
  const rows = [...data];
  const [feature] = data.features;
  return {
    figure: {
      name: "scatter",
      label: `${data.name}: the ${target} by ${feature}`,
      data: [
        {
          type: "scatter",
          mode: "markers",
          name: "samples",
          x: rows.map(({ x }) => x[0]),
          y: rows.map(({ y }) => y),
          marker: { color: "@class0", size: 8, opacity: 0.85, line: { color: "@paper", width: 1 } },
          hovertemplate: `${feature} %{x}<br>${target} %{y}<extra></extra>`,
        },
      ],
      layout: { xaxis: axis(feature), yaxis: axis(target) },
    },
    sentence: `${formatCount(data.size, "sample")} of ${data.name} by ${feature}.`,
  };
}

function countsOf({ classes, rows }: Points): string {
  return classes.map((name, index) => `${rows.filter(({ y }) => y === index).length} ${name}`).join(", ");
}

function targetsOf({ rows }: Points): string {
  const [low, high] = extent(rows.map(({ y }) => y));
  return `targets from ${formatNumber(low)} to ${formatNumber(high)}`;
}
