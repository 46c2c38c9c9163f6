import type { Figure, PlotlyLayout, PlotlyTrace, View } from "../view";

/** Marks a trace that draws a run over its steps, a curve or a path: a run that was left for another stays on the picture by it, whole. */
export function ofRun(trace: PlotlyTrace): PlotlyTrace {
  return { ...trace, meta: "run" };
}

/** Marks a trace that draws where a run stands at a step, such as its line: a run that was left stays on the picture by it, at that step. */
export function ofStep(trace: PlotlyTrace): PlotlyTrace {
  return { ...trace, meta: "step" };
}

/**
 * A view over the run that it was forked from, which is drawn grey and dashed. `whole` is that run at its end, `now` at the step that is
 * shown; it is asked for only where a picture draws it.
 */
export function withLeftRun(view: View, whole: View, now: () => View): View {
  let step: View | undefined;
  const over = (figure: Figure): Figure => {
    const left = figuresOf(whole).find(({ name }) => name === figure.name);
    const marks = left?.data.map(({ meta }) => meta) ?? [];
    const ofStepNow = marks.includes("step")
      ? figuresOf((step ??= now())).find(({ name }) => name === figure.name)
      : undefined;
    const traces = [...marked(left, "run"), ...marked(ofStepNow, "step")];
    if (left === undefined || traces.length === 0) return figure;
    return {
      ...figure,
      data: [
        ...traces.map((trace, index) => paled(trace, index === 0)),
        ...(figure.layout["showlegend"] === true ? figure.data : figure.data.map(quiet)),
      ],
      layout: { ...widened(figure.layout, left.layout), showlegend: true },
    };
  };
  return { ...view, figure: over(view.figure), ...(view.beside && { beside: view.beside.map(over) }) };
}

function figuresOf({ figure, beside = [] }: View): readonly Figure[] {
  return [figure, ...beside];
}

function marked(figure: Figure | undefined, as: "run" | "step"): readonly PlotlyTrace[] {
  return figure?.data.filter(({ meta }) => meta === as) ?? [];
}

/** The run that was left: the same line, grey and dashed; bars become a line too, over those that are drawn now. */
function paled(trace: PlotlyTrace, isFirst: boolean): PlotlyTrace {
  const { dash } = (trace["line"] ?? {}) as { readonly dash?: string };
  const isBars = trace["type"] === "bar";
  const hasMarks = isBars || String(trace["mode"]).includes("markers");
  return {
    type: "scatter",
    mode: hasMarks ? "lines+markers" : "lines",
    name: "other run",
    x: trace["x"],
    y: trace["y"],
    // A line that is dashed already is dotted.
    line: { color: "@muted", width: 2, dash: dash === undefined || dash === "solid" ? "longdash" : "dot" },
    ...(hasMarks && { marker: { color: "@muted", size: 5, symbol: "diamond-open" } }),
    hovertemplate: `%{y:.4~g}<extra>${String(trace["name"])}, other run</extra>`,
    // Named once: a small picture has no room for more.
    showlegend: isFirst,
  };
}

/** In a picture without a legend only the two runs get one. */
function quiet(trace: PlotlyTrace): PlotlyTrace {
  return trace["meta"] === undefined ? { ...trace, showlegend: false } : trace;
}

type Axis = { readonly type?: string; readonly range?: readonly [number, number] };

/** Axes that have room for both runs: those of the run that is shown, wider where the other one needs it. */
function widened(layout: PlotlyLayout, left: PlotlyLayout): PlotlyLayout {
  const axes = ["xaxis", "yaxis"] as const;
  return { ...layout, ...Object.fromEntries(axes.map((key) => [key, wider(layout[key] as Axis, left[key] as Axis)])) };
}

function wider(axis: Axis | undefined, left: Axis | undefined): Axis {
  if (!axis?.range || !left?.range) return axis ?? {};
  const [start, end] = axis.range;
  // An axis that runs the other way, or is the same for all runs, stays as it is.
  if (start > end) return axis;
  const to = (value: number): number => (axis.type === left.type ? value : inKindOf(axis, value));
  return { ...axis, range: [Math.min(start, to(left.range[0])), Math.max(end, to(left.range[1]))] };
}

/** An end of an axis of the other kind: powers of ten as values, or values as powers of ten. */
function inKindOf({ type, range = [0, 0] }: Axis, value: number): number {
  if (type !== "log") return 10 ** value;
  return value > 0 ? Math.log10(value) : range[0];
}
