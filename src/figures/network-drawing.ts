import { formatNumber } from "./number";
import type { Point } from "./half-plane";
import type { PlotlyLayout, PlotlyTrace } from "./view";

/** A dense network to be drawn, as plain data; layer 0 are the inputs. */
export interface NetworkDrawing {
  readonly sizes: readonly number[];
  /** weights[layer][from][to]: from layer to layer + 1. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** What edges show in place of their weights, when pointed at beside them: gradients, laid out like the weights. */
  readonly gradients?: NetworkDrawing["weights"];
  /** values[layer][unit]: shown in the units. */
  readonly values?: readonly (readonly number[])[];
  /** kept[layer][unit]: a unit that is not kept is drawn crossed out, without its edges. */
  readonly kept?: readonly (readonly boolean[] | undefined)[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Under each layer: `tanh`, `dropout 0.5`. */
  readonly captions: readonly string[];
}

// More units than this in a layer are drawn as the first and the last of them.
const mostUnits = 16;

/** The units of a layer that are drawn, each with its height; the middle of a layer is at 0. */
export function shownUnits(size: number): { readonly unit: number; readonly y: number }[] {
  const slots = Math.min(size, mostUnits);
  const height = (slot: number): number => (slots - 1) / 2 - slot;
  if (size <= mostUnits) return Array.from({ length: size }, (_, unit) => ({ unit, y: height(unit) }));
  const first = mostUnits / 2;
  return Array.from({ length: mostUnits - 1 }, (_, index) =>
    index < first ? { unit: index, y: height(index) } : { unit: size - (mostUnits - 1 - index), y: height(index + 1) },
  );
}

const widths = [0.6, 1.2, 2, 3.2, 4.8];

/**
 * All edges: the wider the larger, a negative one dashed and in the colour of class 0. Always the same number of traces. `inset` keeps them off what
 * is drawn in place of a unit.
 */
export function edgeTraces(net: NetworkDrawing, of: "weights" | "gradients" = "weights", inset = 0): PlotlyTrace[] {
  const edges = edgesOf(net, of, inset);
  const most = edges.reduce((greatest, { value }) => Math.max(greatest, Math.abs(value)), 0) || 1;
  const traces = [-1, 1].flatMap((sign) =>
    widths.map((width, bucket) => {
      const own = edges.filter(
        ({ value }) =>
          value < 0 === sign < 0 &&
          Math.min(widths.length - 1, Math.floor((Math.abs(value) / most) * widths.length)) === bucket,
      );
      return {
        type: "scatter",
        mode: "lines",
        x: own.flatMap(({ from, to }) => [from[0], to[0], null]),
        y: own.flatMap(({ from, to }) => [from[1], to[1], null]),
        line: { color: sign < 0 ? "@class0" : "@class1", width, dash: sign < 0 ? "dash" : "solid" },
        opacity: 0.35 + 0.13 * bucket,
        hoverinfo: "skip",
        showlegend: false,
      };
    }),
  );
  return [...traces, edgeHandles(edges, of)];
}

/** One marker a unit, in the colour of its value; crossed out where it is dropped. */
export function unitTrace(net: NetworkDrawing): PlotlyTrace {
  const units = net.sizes.flatMap((size, layer) =>
    shownUnits(size).map(({ unit, y }) => ({
      x: layer,
      y,
      value: net.values?.[layer]?.[unit],
      kept: net.kept?.[layer]?.[unit] ?? true,
      name: nameOf(net, layer, unit),
    })),
  );
  const size = unitSize(net.sizes);
  const most = units.reduce((greatest, { value = 0 }) => Math.max(greatest, Math.abs(value)), 0) || 1;
  return {
    type: "scatter",
    mode: "markers+text",
    name: "units",
    x: units.map(({ x }) => x),
    y: units.map(({ y }) => y),
    text: units.map(({ value, kept }) => (value === undefined || !kept || size < 22 ? "" : formatNumber(value, 2))),
    textfont: { color: "@ink", size: 10 },
    customdata: units.map(({ name, value, kept }) =>
      kept ? `${name}${value === undefined ? "" : `: ${formatNumber(value)}`}` : `${name}: dropped`,
    ),
    hovertemplate: "%{customdata}<extra></extra>",
    marker: {
      symbol: units.map(({ kept }) => (kept ? "circle" : "circle-x")),
      size,
      color: units.map(({ value, kept }) => (kept && value !== undefined ? value / most : 0)),
      cmin: -1.6,
      cmax: 1.6,
      colorscale: [
        [0, "@class0"],
        [0.5, "@paper"],
        [1, "@class1"],
      ],
      line: { color: units.map(({ kept }) => (kept ? "@ink" : "@muted")), width: 1.5 },
    },
    showlegend: false,
  };
}

/**
 * Axes without a number on them, names beside inputs and outputs, captions below, a word where units are left out. `inset`: half the width of what is
 * drawn in place of a unit.
 */
export function networkLayout({ sizes, inputs, outputs, captions }: NetworkDrawing, inset?: number): PlotlyLayout {
  const tallest = Math.max(...sizes.map((size) => Math.min(size, mostUnits)));
  const bottom = -tallest / 2 - 0.35;
  const last = sizes.length - 1;
  const words = (text: string, [x, y]: Point, more: PlotlyLayout): PlotlyLayout => ({
    x,
    y,
    text,
    showarrow: false,
    font: { color: "@ink", size: 11 },
    ...more,
  });
  const side = (names: readonly string[], layer: number, left: boolean): PlotlyLayout[] =>
    shownUnits(sizes[layer]).map(({ unit, y }) =>
      words(names[unit] ?? "", [layer + (left ? -1 : 1) * (inset ?? 0), y], {
        xanchor: left ? "right" : "left",
        xshift: (left ? -1 : 1) * (5 + (inset === undefined ? unitSize(sizes) / 2 : 0)),
      }),
    );
  const hidden = sizes.flatMap((size, layer) =>
    size > mostUnits ? [words(`${size - mostUnits + 1} more`, [layer, -0.5], { bgcolor: "@paper" })] : [],
  );
  const bare = { visible: false, fixedrange: true, zeroline: false };
  return {
    xaxis: { ...bare, range: [-0.25, last + 0.25] },
    yaxis: { ...bare, range: [bottom - 0.55, tallest / 2 + 0.2] },
    margin: { l: roomFor(inputs), r: roomFor(outputs), t: 8, b: 8 },
    annotations: [
      ...side(inputs, 0, true),
      ...side(outputs, last, false),
      ...hidden,
      ...captions.map((caption, layer) =>
        words(caption, [layer, bottom], { font: { color: "@muted", size: 11 }, yanchor: "top" }),
      ),
    ],
  };
}

/** Width over height that gives units some air. */
export function networkAspect(sizes: readonly number[]): number {
  const tallest = Math.max(...sizes.map((size) => Math.min(size, mostUnits)));
  return Math.min(2, Math.max(0.9, (sizes.length * 1.9) / Math.max(3, tallest * 0.75)));
}

// Pixels that the longest of some names takes beside its unit.
function roomFor(names: readonly string[]): number {
  return 12 + 6.5 * Math.max(0, ...names.map((name) => name.length));
}

interface Edge {
  readonly value: number;
  readonly from: Point;
  readonly to: Point;
  /** `layer,from,to`, and in words. */
  readonly key: string;
  readonly words: string;
}

function edgesOf(net: NetworkDrawing, of: "weights" | "gradients", inset: number): Edge[] {
  const kept = (layer: number, unit: number): boolean => net.kept?.[layer]?.[unit] ?? true;
  return net.weights.flatMap((weights, layer) =>
    shownUnits(net.sizes[layer]).flatMap((from) =>
      shownUnits(net.sizes[layer + 1])
        .filter((to) => kept(layer, from.unit) && kept(layer + 1, to.unit))
        .map((to) => {
          const weight = weights[from.unit][to.unit];
          const gradient = net.gradients?.[layer]?.[from.unit]?.[to.unit];
          const slope = gradient === undefined ? "" : `<br>gradient ${formatNumber(gradient)}`;
          return {
            value: of === "weights" ? weight : (gradient ?? 0),
            from: [layer + inset, from.y] as const,
            to: [layer + 1 - inset, to.y] as const,
            key: `${layer},${from.unit},${to.unit}`,
            words: `${nameOf(net, layer, from.unit)} → ${nameOf(net, layer + 1, to.unit)}<br>weight ${formatNumber(weight)}${slope}`,
          };
        }),
    ),
  );
}

// A place on each edge to point at: at a third of its way, where the fewest edges cross.
function edgeHandles(edges: readonly Edge[], name: string): PlotlyTrace {
  const at = ({ from, to }: Edge, axis: 0 | 1): number => from[axis] + 0.3 * (to[axis] - from[axis]);
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: edges.map((edge) => at(edge, 0)),
    y: edges.map((edge) => at(edge, 1)),
    customdata: edges.map(({ key }) => key),
    text: edges.map(({ words }) => words),
    hovertemplate: "%{text}<extra></extra>",
    marker: { opacity: 0, size: 9 },
    showlegend: false,
  };
}

function unitSize(sizes: readonly number[]): number {
  const tallest = Math.max(...sizes.map((size) => Math.min(size, mostUnits)));
  return Math.min(32, Math.max(12, Math.round(230 / tallest)));
}

function nameOf({ sizes, inputs, outputs }: NetworkDrawing, layer: number, unit: number): string {
  if (layer === 0) return inputs[unit] ?? `input ${unit}`;
  if (layer === sizes.length - 1) return outputs[unit] ?? `output ${unit}`;
  return `unit ${unit} of hidden layer ${layer}`;
}
