import type { Point } from "../parts/half-plane";
import type { PlotlyLayout, PlotlyTrace } from "../view";

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

/**
 * Axes without a number on them, names beside inputs and outputs, captions below, a word where units are left out. `inset`: half the width of what is
 * drawn in place of a unit.
 */
export function networkLayout({ sizes, inputs, outputs, captions }: NetworkDrawing, inset?: number): PlotlyLayout {
  const tallest = Math.max(...sizes.map((size) => Math.min(size, mostUnits)));
  const bottom = bottomOf(sizes);
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

/** The captions as a trace: of a network whose captions change with every step. */
export function captionTrace({ sizes, captions }: NetworkDrawing): PlotlyTrace {
  return {
    type: "scatter",
    mode: "text",
    name: "captions",
    x: captions.map((_, layer) => layer),
    y: captions.map(() => bottomOf(sizes)),
    text: [...captions],
    textposition: "bottom center",
    textfont: { color: "@muted", size: 11 },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
  };
}

function bottomOf(sizes: readonly number[]): number {
  return -Math.max(...sizes.map((size) => Math.min(size, mostUnits))) / 2 - 0.35;
}

/** Width over height that gives units some air. */
export function networkAspect(sizes: readonly number[]): number {
  const tallest = Math.max(...sizes.map((size) => Math.min(size, mostUnits)));
  return Math.min(2, Math.max(0.9, (sizes.length * 1.9) / Math.max(3, tallest * 0.75)));
}

/** Pixels across a unit, the fewer the more there are. */
export function unitSize(sizes: readonly number[]): number {
  const tallest = Math.max(...sizes.map((size) => Math.min(size, mostUnits)));
  return Math.min(32, Math.max(12, Math.round(230 / tallest)));
}

/** A unit in words. */
export function unitName({ sizes, inputs, outputs }: NetworkDrawing, layer: number, unit: number): string {
  if (layer === 0) return inputs[unit] ?? `input ${unit}`;
  if (layer === sizes.length - 1) return outputs[unit] ?? `output ${unit}`;
  return `unit ${unit} of hidden layer ${layer}`;
}

// Pixels that the longest of some names takes beside its unit.
function roomFor(names: readonly string[]): number {
  return 12 + 6.5 * Math.max(0, ...names.map((name) => name.length));
}
