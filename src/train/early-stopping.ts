import { checkOptions, describe } from "../engine/options";
import { nonNegative, wholeNumber } from "../engine/rules";

/** Options of `earlyStopping`. */
export interface EarlyStoppingOptions {
  /** How many epochs in a row may pass without a better loss. 0 by default: the first one stops. */
  readonly patience?: number;
  /** By how much a loss must fall below the best to count as better. 0 by default. */
  readonly minDelta?: number;
}

/** When training would have stopped, and the epoch whose weights it would keep. */
export interface EarlyStop {
  /** Epoch after which it stops; undefined when it never does. */
  readonly stoppedAt: number | undefined;
  /** Epoch of the best loss under the rule of `minDelta`; undefined when no loss is a number. */
  readonly best: number | undefined;
}

/** The rule itself, fed one loss at a time. */
export interface Stopper {
  /** Takes an epoch's loss: was it better than the best so far, and is it time to stop? */
  take(loss: number): { readonly better: boolean; readonly stop: boolean };
}

/**
 * Keras's rule (`keras.callbacks.EarlyStopping`, Keras 3): better means below best − minDelta; the others are counted since the
 * last better one; it stops when they are as many as `patience`, though never after the first epoch.
 */
export function stopper(patience: number, minDelta: number): Stopper {
  let best = Infinity;
  let wait = 0;
  let first = true;
  return {
    take(loss) {
      const better = loss < best - minDelta;
      if (better) best = loss;
      wait = better ? 0 : wait + 1;
      const stop = !better && !first && wait >= patience;
      first = false;
      return { better, stop };
    },
  };
}

/**
 * Where early stopping would end a run with these validation losses, one an epoch (Prechelt 1998; Keras's rule, see `stopper`).
 * Throws TypeError unless `losses` are numbers.
 */
export function earlyStopping(losses: readonly number[], options: EarlyStoppingOptions = {}): EarlyStop {
  if (!Array.isArray(losses) || losses.some((loss) => typeof loss !== "number"))
    throw new TypeError(
      `earlyStopping: expected a list of losses; got ${describe(losses)} — for example [0.9, 0.8, 0.75]`,
    );
  checkOptions("earlyStopping", options, { patience: wholeNumber, minDelta: nonNegative });
  const rule = stopper(options.patience ?? 0, options.minDelta ?? 0);
  let best: number | undefined;
  for (const [epoch, loss] of losses.entries()) {
    const { better, stop } = rule.take(loss as number);
    if (better) best = epoch;
    if (stop) return { stoppedAt: epoch, best };
  }
  return { stoppedAt: undefined, best };
}
