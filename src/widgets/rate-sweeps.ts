import type { RateRun } from "../figures/learning-rate/verdict";
import type { RateProblem } from "./rate-problem";
import { rateRun, ratesBetween, type RatePlan } from "./rate-run";

const sweeps = new Map<string, readonly RateRun[]>();

/** A run for each of some rates. `key` names everything that they depend on: the same sweep is made once, as moving the chosen rate alone must cost one run. */
export function* sweepOf(
  key: string,
  problem: RateProblem,
  plan: RatePlan,
  from: number,
  to: number,
): Generator<RateRun> {
  const known = sweeps.get(key);
  if (known !== undefined) return yield* known;
  const runs: RateRun[] = [];
  for (const rate of ratesOf(problem, from, to)) {
    const run = rateRun(problem, plan, rate);
    runs.push(run);
    yield run;
  }
  if (sweeps.size > 20) sweeps.clear();
  sweeps.set(key, runs);
}

/** Evenly over the range, and closer where plain steps are about to diverge. */
function ratesOf({ plane }: RateProblem, from: number, to: number): number[] {
  const limit = 2 / (plane?.curvatures[0] ?? NaN);
  const close = [0.9, 0.97, 0.985, 0.995].map((part) => part * limit).filter((rate) => rate > from && rate < to);
  return [...ratesBetween(from, to, 29), ...close].sort((a, b) => a - b);
}
