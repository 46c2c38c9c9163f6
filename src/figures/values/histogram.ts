import { Tensor } from "../../engine/tensor";
import { checkOptions, describe, type Rule } from "../../engine/options";
import { anything, countUpTo } from "../../engine/rules";
import { axis, legendAbove } from "../parts/axis";
import { curveStyle } from "../parts/curve";
import { extent } from "../parts/grid";
import { formatCount, formatNumber } from "../parts/number";
import type { PlotlyTrace, View } from "../view";

/** Numbers to count: a tensor, or a list. */
export type NumberList = Tensor | readonly number[] | Float64Array | Float32Array;

/** Options of `histogram`. */
export interface HistogramOptions {
  /** How many bins, from 1 to 1000; 30 by default. */
  readonly bins?: number;
  /** From where to where; by default from the least to the greatest. What is outside is counted and said. */
  readonly range?: readonly [number, number];
  /** What the numbers are: the name of the axis. "value" by default. */
  readonly name?: string;
}

const binsRule = countUpTo(1000, "30 show most shapes");

const rangeRule: Rule = {
  expected: "to be two finite numbers, the lower first",
  advice: "for example [-1, 1]",
  kind: Array.isArray,
  holds: (value) => {
    const [low, high] = value as number[];
    return Number.isFinite(low) && Number.isFinite(high) && low < high;
  },
};

/**
 * How often numbers fall into each of some bins; of several lists by name, one over the other. Throws TypeError for what is no list of
 * numbers, RangeError for an empty one or a bad option.
 */
export function histogram(of: NumberList | Readonly<Record<string, NumberList>>, options: HistogramOptions = {}): View {
  checkOptions("histogram", options, { bins: binsRule, range: rangeRule, name: anything });
  const { bins = 30, name = "value" } = options;
  const groups = Object.entries(isNamed(of) ? of : { [name]: of }).map(
    ([group, list]) => [group, numbersOf(list)] as const,
  );
  if (groups.length === 0) throw new RangeError("histogram: expected some numbers; got an empty object — name a list");
  const all = groups.flatMap(([, values]) => values);
  const [low, high] = options.range ?? widened(extent(all));
  const width = (high - low) / bins;
  const middles = Array.from({ length: bins }, (_, bin) => low + (bin + 0.5) * width);
  const data = groups.map(([group, values], index) => {
    const counts = middles.map(() => 0);
    for (const value of values) {
      // The last bin has its upper end too.
      const bin = value === high ? bins - 1 : Math.floor((value - low) / width);
      if (bin >= 0 && bin < bins) counts[bin]++;
    }
    return groups.length === 1 ? bars(middles, counts, width) : outline(group, middles, counts, index);
  });
  return {
    figure: {
      name: "histogram",
      label: `How often ${name} falls into each of ${bins} bins`,
      data,
      layout: {
        xaxis: axis(name, { range: [low, high] }),
        yaxis: axis("count", { rangemode: "tozero" }),
        bargap: 0,
        ...(groups.length > 1 && legendAbove),
      },
    },
    sentence: groups.map(([group, values]) => sentenceOf(group, values, low, high)).join(" "),
  };
}

function isNamed(of: NumberList | Readonly<Record<string, NumberList>>): of is Readonly<Record<string, NumberList>> {
  return typeof of === "object" && of !== null && !isList(of);
}

function isList(of: unknown): of is NumberList {
  return of instanceof Tensor || Array.isArray(of) || ArrayBuffer.isView(of);
}

function numbersOf(list: unknown): number[] {
  const values =
    list instanceof Tensor ? Array.from(list.data) : isList(list) ? Array.from(list as number[]).flat() : undefined;
  if (values === undefined || values.some((value) => typeof value !== "number"))
    throw new TypeError(
      `histogram: expected a tensor or a list of numbers; got ${describe(list)} — for example model.layers[0].weights`,
    );
  if (values.length === 0) throw new RangeError("histogram: expected at least one number; got none — give it some");
  return values;
}

function widened([low, high]: [number, number]): [number, number] {
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}

function bars(x: readonly number[], y: readonly number[], width: number): PlotlyTrace {
  return {
    type: "bar",
    x,
    y,
    width,
    marker: { color: "@class0", line: { color: "@paper", width: 1 } },
    hovertemplate: "around %{x:.4~g}: %{y}<extra></extra>",
    showlegend: false,
  };
}

function outline(name: string, x: readonly number[], y: readonly number[], index: number): PlotlyTrace {
  const { color, dash } = curveStyle(index);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x,
    y,
    line: { color, dash, width: 2, shape: "hvh" },
    fill: "tozeroy",
    fillcolor: `${color}/10`,
    hovertemplate: `around %{x:.4~g}: %{y}<extra>${name}</extra>`,
  };
}

function sentenceOf(name: string, values: readonly number[], low: number, high: number): string {
  const finite = values.filter(Number.isFinite);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const deviation = Math.sqrt(finite.reduce((sum, value) => sum + (value - mean) ** 2, 0) / finite.length);
  const outside = finite.filter((value) => value < low || value > high).length;
  const odd = values.length - finite.length;
  const numbers =
    finite.length === 0
      ? "none is a finite number"
      : `mean ${formatNumber(mean)}, standard deviation ${formatNumber(deviation)}`;
  return `${formatCount(values.length, "number")} of ${name}: ${numbers}${outside > 0 ? `, ${outside} outside the picture` : ""}${odd > 0 ? `, ${odd} not finite` : ""}.`;
}
