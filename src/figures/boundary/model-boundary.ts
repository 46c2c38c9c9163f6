import type { Dataset } from "../../data/dataset";
import type { Mlp } from "../../nn/mlp";
import { axis } from "../parts/axis";
import { contourTrace } from "../parts/contour-lines";
import { extent, heatOf } from "../parts/grid";
import { ofStep } from "../parts/left-run";
import { classesSaid, modelMap, type ModelMap } from "./model-map";
import { capital, formatCount, formatNumber } from "../parts/number";
import { boxOf, classPoints, planeLayout } from "../parts/plane";
import { pointsOf, type Points } from "../parts/points";
import { momentOf } from "../parts/training-frames";
import type { Figure, PictureDefinition, PlotlyTrace } from "../view";

/** What a model makes of the plane at one moment. */
export interface BoundaryFrame {
  readonly step: number;
  readonly epoch: number;
  readonly map: ModelMap;
  /** Right answers; with values, the mean squared error. */
  readonly right: number;
}

/** A model's map of the plane, now and then in a training. */
export interface ModelBoundary {
  readonly data: Points;
  /** Empty: of a model that stands still there is one frame, and no moment to name. */
  readonly frames: readonly BoundaryFrame[];
  readonly still: boolean;
}

/** The map of a model after each of the chosen steps. */
export const modelBoundaryPicture: PictureDefinition<ModelBoundary> = {
  name: "modelBoundary",
  title: "Boundary",
  length: ({ frames }) => frames.length,
  view: ({ data, frames, still }, at) => {
    const frame = frames[Math.max(0, at)] as BoundaryFrame;
    return {
      figure: modelPlane(data, frame.map),
      sentence: still ? capital(resultOf(data, frame)) : `${capital(momentOf(frame))}: ${resultOf(data, frame)}`,
    };
  },
};

/** One frame of a model over a data set of two features; `digits` rounds what a notebook shall keep. */
export function boundaryFrame(
  model: Mlp,
  data: Dataset,
  cells: number,
  digits?: number,
): Omit<BoundaryFrame, "step" | "epoch"> {
  const classes = data.classes?.length ?? 0;
  const map = modelMap(model, boxOf(pointsOf(data)), classes, cells);
  const said = classes > 0 ? classesSaid(model, data) : Array.from(model.predict(data.x).data);
  const differences = said.map((value, sample) => value - data.y.data[sample]);
  const right =
    classes > 0
      ? differences.filter((difference) => difference === 0).length
      : differences.reduce((sum, difference) => sum + difference * difference, 0) / data.size;
  const values =
    digits === undefined ? map.values : Array.from(map.values, (value) => Number(value.toPrecision(digits)));
  return { map: { ...map, values }, right };
}

/** The plane: what the model says everywhere, the line where its answer changes, and the samples. */
export function modelPlane(data: Points, map: ModelMap, name = "plane"): Figure {
  const { threshold } = map;
  const values = data.classes.length === 0;
  const range = values ? extent(data.rows.map(({ y }) => y)) : map.range;
  return {
    name,
    label: values
      ? `What the model gives for ${data.features.join(" and ")}, with the samples`
      : `The model's regions for ${data.classes.join(", ")} by ${data.features.join(" and ")}, with the samples`,
    heat: heatOf(map, { range, scale: map.scale, opacity: 0.45 }),
    data: [
      ...(threshold === undefined
        ? []
        : [ofStep(contourTrace(map, [threshold], { name: "boundary", color: "@ink", width: 2.5 }))]),
      ...(values ? [valuePoints(data, range)] : classPoints(data)),
    ],
    // No common scale: the map fills the picture.
    aspect: 1.2,
    layout: { ...planeLayout(data, map.box), yaxis: axis(data.features[1], { range: [...map.box.y] }) },
  };
}

/** Points of a data set of values: how high a value is, by colour and by size. */
export function valuePoints(data: Points, range: readonly [number, number]): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    name: "samples",
    x: data.rows.map(({ x }) => x[0]),
    y: data.rows.map(({ x }) => x[1]),
    text: data.rows.map(({ y }) => formatNumber(y)),
    hovertemplate: `${data.features[0]} %{x}<br>${data.features[1]} %{y}<br>target %{text}<extra></extra>`,
    marker: {
      color: data.rows.map(({ y }) => y),
      cmin: range[0],
      cmax: range[1],
      colorscale: [
        [0, "@class0"],
        [0.5, "@paper"],
        [1, "@class1"],
      ],
      size: data.rows.map(({ y }) => 6 + (8 * (y - range[0])) / (range[1] - range[0] || 1)),
      line: { color: "@ink", width: 1 },
    },
    showlegend: false,
  };
}

function resultOf(data: Points, { right, map }: BoundaryFrame): string {
  const { length } = data.rows;
  if (Array.from(map.values).some((value) => !Number.isFinite(value)))
    return "the model's outputs are not numbers any more; nothing can be said of the plane.";
  return data.classes.length === 0
    ? `mean squared error ${formatNumber(right)} over ${formatCount(length, "sample")}.`
    : `${right} of ${formatCount(length, "sample")} on their own side (${formatNumber((100 * right) / length, 3)} %).`;
}
