import { axis, legendAbove, note, rule, runAxis } from "../parts/axis";
import { curve, spread, suitsLog } from "../parts/curve";
import { extent } from "../parts/grid";
import type { LossTrace } from "./loss-trace";
import { formatNumber } from "../parts/number";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyLayout, PlotlyTrace } from "../view";

/** Losses over the epochs; what is shown now is marked. */
export function lossFigure(trace: LossTrace, epoch: number): Figure {
  const { batches, epochs } = trace;
  const losses = epochs.map(({ loss }) => loss);
  const held = epochs.map(({ validationLoss }) => validationLoss);
  const x = epochs.map((record) => record.epoch);
  const log = suitsLog(trace.diverged ? batches.loss : [...losses, ...held], 50);
  return {
    name: "loss",
    label: "Loss over the epochs",
    data: [
      atSteps(
        curve("each batch", batches.x, batches.loss, { color: "@muted", width: 1, opacity: 0.5 }),
        batches.x.map((place) => Math.max(0, Math.ceil(place))),
      ),
      epochCurve("training set", x, losses, { color: "@class0" }),
      ...(held.some((loss) => loss !== undefined) ? [epochCurve("validation set", x, held, heldLook)] : []),
      now(x, [losses, held], epoch),
      ...diverged(trace),
    ],
    layout: {
      xaxis: epochAxis(epochs.length),
      yaxis: runAxis("loss", [...batches.loss, ...losses, ...held], log),
      ...legendAbove,
      ...marks(trace),
    },
  };
}

/** Share of right answers over the epochs. */
export function accuracyFigure({ epochs }: LossTrace, epoch: number): Figure {
  const x = epochs.map((record) => record.epoch);
  const own = epochs.map(({ accuracy }) => percent(accuracy));
  const held = epochs.map(({ validationAccuracy }) => percent(validationAccuracy));
  return {
    name: "accuracy",
    label: "Accuracy over the epochs",
    data: [
      epochCurve("training set", x, own, { color: "@class0" }),
      ...(held.some((share) => share !== undefined) ? [epochCurve("validation set", x, held, heldLook)] : []),
      now(x, [own, held], epoch),
    ],
    layout: { xaxis: epochAxis(epochs.length), yaxis: axis("accuracy, %", { range: [0, 103] }), ...legendAbove },
  };
}

const heldLook = { color: "@class1", dash: "dash" };

// A screen has not more points across; a run may have a hundred times as many epochs.
const mostPoints = 1000;

/** A curve over the epochs, each of which is a step of the picture. */
function epochCurve(
  name: string,
  x: readonly number[],
  y: readonly (number | undefined)[],
  look: { color: string; dash?: string },
): PlotlyTrace {
  const kept = spread(x.length, mostPoints);
  const of = <Value>(values: readonly Value[]): Value[] => kept.map((index) => values[index] as Value);
  return atSteps(curve(name, of(x), of(y), { ...look, unit: "after epoch %{x}" }), kept);
}

function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}

// The batches of epoch 0 stand left of 0: before them there is no number to name.
function epochAxis(epochs: number): PlotlyLayout {
  return axis("epoch", {
    range: [-0.98, Math.max(epochs - 0.6, 0.6)],
    tickformat: "d",
    ...(epochs <= 10 && { dtick: 1 }),
  });
}

function now(x: readonly number[], curves: readonly (readonly (number | undefined)[])[], epoch: number): PlotlyTrace {
  const at = Math.min(Math.max(epoch, 0), x.length - 1);
  const shown = curves.map((values) => values[at]).filter((value): value is number => Number.isFinite(value));
  return {
    type: "scatter",
    mode: "markers",
    name: "now",
    x: shown.map(() => x[at]),
    y: shown,
    marker: { color: "@ink", size: 8 },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function diverged({ diverged: last, batches }: LossTrace): PlotlyTrace[] {
  if (last === undefined) return [];
  const finite = batches.loss.flatMap((loss, index) => (Number.isFinite(loss) ? [index] : []));
  const at = finite[finite.length - 1] ?? 0;
  return [
    {
      type: "scatter",
      mode: "markers+text",
      name: "diverged",
      x: [batches.x[at]],
      y: [batches.loss[at]],
      text: [`diverged at step ${last.step}: loss ${formatNumber(last.loss)}`],
      textposition: "bottom left",
      textfont: { color: "@bad" },
      marker: { color: "@bad", symbol: "x", size: 12 },
      hoverinfo: "skip",
      showlegend: false,
    },
  ];
}

function marks({ best, stopped, epochs }: LossTrace): PlotlyLayout {
  const shapes: PlotlyLayout[] = [];
  const annotations: PlotlyLayout[] = [];
  if (best !== undefined) {
    shapes.push(rule("x", best.epoch, { color: "@good", dash: "dot" }));
    annotations.push(
      note(`best: ${formatNumber(best.loss, 3)}`, best.epoch, 1, {
        yref: "paper",
        yanchor: "top",
        xanchor: side(best.epoch, epochs.length),
      }),
    );
  }
  if (stopped === "early") {
    const last = epochs.length - 1;
    shapes.push(rule("x", last, { color: "@ink", width: 1, dash: "solid" }));
    annotations.push(note("stopped", last, 0.88, { yref: "paper", yanchor: "top", xanchor: "right" }));
  }
  return { shapes, annotations };
}

function side(epoch: number, epochs: number): "left" | "right" {
  const [, last] = extent([0, epochs - 1]);
  return epoch > last / 2 ? "right" : "left";
}
