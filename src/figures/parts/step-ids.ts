import type { PlotlyTrace } from "../view";

/** A trace whose points belong to steps of a run: a click on one of them goes there. -1 is the start. */
export function atSteps(trace: PlotlyTrace, steps: readonly number[]): PlotlyTrace {
  return { ...trace, ids: steps.map((step) => `step ${step}`) };
}

/** The step that a point of such a trace belongs to. */
export function stepOfId(id: unknown): number | undefined {
  const found = /^step (-?\d+)$/.exec(String(id));
  return found ? Number(found[1]) : undefined;
}
