/** How a run with one learning rate went, as plain JSON. */
export interface RateRun {
  readonly learningRate: number;
  /** The loss at the start, then after each step; the last of a run that diverged is past all bounds. */
  readonly losses: readonly number[];
  /** Mean cosine of the angle between one step and the next, over the second half: −1 turns back each time, 1 goes straight on. */
  readonly turning: number;
  readonly diverged: boolean;
}

export const verdicts = ["too small", "good", "oscillating", "diverged"] as const;
export type Verdict = (typeof verdicts)[number];

// A run is good that made 90 % of the way of the best one, by ratios; what mostly turns back swings.
const goodShare = 0.9;
const turnsBack = -0.3;

/** What to say of a run, beside the best of its sweep. */
export function verdictOf({ losses, turning, diverged }: RateRun, best: number): Verdict {
  const [start, end] = [losses[0], losses[losses.length - 1]];
  if (diverged || !Number.isFinite(end)) return "diverged";
  if (Math.log(start / end) >= goodShare * Math.log(start / best)) return "good";
  return turning < turnsBack || end > start ? "oscillating" : "too small";
}

/** The lowest final loss of some runs. */
export function bestOf(runs: readonly RateRun[]): number {
  const ends = runs.filter(({ diverged }) => !diverged).map(({ losses }) => losses[losses.length - 1]);
  return Math.min(...ends, runs[0]?.losses[0] ?? Infinity);
}

/** How each verdict is marked: a colour and a symbol. */
export const verdictMarks: Readonly<
  Record<Verdict, { readonly color: string; readonly symbol: string; readonly dash: string }>
> = {
  "too small": { color: "@class0", symbol: "triangle-left", dash: "dot" },
  good: { color: "@good", symbol: "circle", dash: "solid" },
  oscillating: { color: "@class4", symbol: "diamond", dash: "dashdot" },
  diverged: { color: "@bad", symbol: "x", dash: "dash" },
};

/** One run to stand for each verdict, where there is one: the middle, the best, the last before it diverges, the first that does. */
export function representatives(runs: readonly RateRun[]): { readonly verdict: Verdict; readonly run: RateRun }[] {
  const best = bestOf(runs);
  const group = (verdict: Verdict): RateRun[] => runs.filter((run) => verdictOf(run, best) === verdict);
  const end = ({ losses }: RateRun): number => losses[losses.length - 1];
  const small = group("too small");
  const good = group("good").sort((a, b) => end(a) - end(b));
  const chosen: [Verdict, RateRun | undefined][] = [
    ["too small", small[Math.floor(small.length / 2)]],
    ["good", good[0]],
    ["oscillating", group("oscillating").at(-1)],
    ["diverged", group("diverged")[0]],
  ];
  return chosen.flatMap(([verdict, run]) => (run ? [{ verdict, run }] : []));
}
