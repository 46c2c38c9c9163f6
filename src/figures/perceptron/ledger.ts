import type { Points } from "../parts/points";
import type { PerceptronStep } from "../../nn/perceptron";
import { formatNumber, formatVector } from "../parts/number";
import type { Ledger } from "../view";

// Enough to read back; a walk that never separates makes thousands.
const longest = 200;

/** The updates up to a step: epoch, flower, target, the weights before and after. */
export function perceptronLedger(data: Points, steps: readonly PerceptronStep[], step: number): Ledger {
  const updates = steps
    .slice(0, step + 1)
    .map((each, at) => ({ ...each, at }))
    .filter(({ mistake }) => mistake);
  const shown = updates.slice(-longest);
  const first = updates.length - shown.length;
  const rows = shown.map(({ epoch, sample, target, x, before, after }, index) => [
    String(first + index + 1),
    String(epoch),
    `${sample} ${data.classes[target > 0 ? 1 : 0]}`,
    target > 0 ? "+1" : "−1",
    formatVector(x),
    weightsAndBias(before),
    weightsAndBias(after),
  ]);
  return {
    caption: "Updates",
    columns: ["#", "epoch", "flower", "t", "x", "w, b before", "w, b after"],
    rows,
    steps: shown.map(({ at }) => at),
    ...(steps[step]?.mistake && { current: rows.length - 1 }),
  };
}

function weightsAndBias({ weights, bias }: PerceptronStep["before"]): string {
  return `${formatVector(weights)}, ${formatNumber(bias)}`;
}
