import type { Picture, View } from "../../figures/view";
import type { History, Training } from "../../train";

/** What is driven live, whatever kind of run it is. */
export interface LiveSource<Result> {
  /** Makes the next step; true: there are no more. */
  next(): boolean | Promise<boolean>;
  /** Leaves the run in good order, at its end or before. */
  end(): unknown;
  view(): View | Picture;
  readonly result: Result;
  /** The number of steps, where it is known. */
  readonly total: number | undefined;
  /** What the page may change while it goes on. */
  readonly rate: { learningRate: number } | undefined;
}

/** A training: its view is of the history. */
export function trainingSource(run: Training, view: (history: History) => View | Picture): LiveSource<History> {
  return {
    next: () => run.next().done === true,
    end: () => run.return(run.history),
    view: () => view(run.history),
    result: run.history,
    total: run.length.steps,
    rate: run,
  };
}

/** Any other run: its view is of the steps until now. */
export function stepsSource<Step>(
  run: Iterable<Step> | AsyncIterable<Step>,
  view: (steps: readonly Step[]) => View | Picture,
  total: number | undefined,
): LiveSource<readonly Step[]> {
  const steps: Step[] = [];
  const iterator = Symbol.asyncIterator in run ? run[Symbol.asyncIterator]() : run[Symbol.iterator]();
  const take = ({ done, value }: IteratorResult<Step>): boolean => {
    if (done !== true) steps.push(value);
    return done === true;
  };
  return {
    next() {
      const made = iterator.next();
      return made instanceof Promise ? made.then(take) : take(made);
    },
    end: () => iterator.return?.(),
    view: () => view(steps),
    result: steps,
    total,
    rate: undefined,
  };
}
