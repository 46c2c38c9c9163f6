import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlyStopping } from "../../src/train/early-stopping";
import { referenceCases } from "../references/cases";

interface EarlyStoppingCase {
  readonly name: string;
  readonly losses: readonly number[];
  readonly patience: number;
  readonly minDelta: number;
  readonly stoppedAt: number | null;
  readonly best: number;
}

/** `EarlyStopping.on_epoch_end` of Keras 3.11, word for word, with its names. */
function keras(losses: readonly number[], patience: number, minDelta: number) {
  let best = Infinity;
  let bestEpoch: number | undefined;
  let wait = 0;
  for (const [epoch, current] of losses.entries()) {
    wait += 1;
    if (current + minDelta < best) {
      best = current;
      bestEpoch = epoch;
      wait = 0;
      continue;
    }
    if (wait >= patience && epoch > 0) return { stoppedAt: epoch, best: bestEpoch };
  }
  return { stoppedAt: undefined, best: bestEpoch };
}

describe("earlyStopping", () => {
  it("stops at index 4 with best 2 on the lesson's losses", () => {
    const losses = [0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78];
    expect(earlyStopping(losses, { patience: 2, minDelta: 0.01 })).toEqual({ stoppedAt: 4, best: 2 });
    expect(earlyStopping([0.9, 0.8, 0.75, 0.77, 0.76], { patience: 2, minDelta: 0.01 })).toEqual({
      stoppedAt: 4,
      best: 2,
    });
  });

  it.each(referenceCases<EarlyStoppingCase>("early-stopping"))("is Keras's on $name", (each) => {
    const { losses, patience, minDelta, stoppedAt, best } = each;
    expect(earlyStopping(losses, { patience, minDelta })).toEqual({ stoppedAt: stoppedAt ?? undefined, best });
  });

  it("says undefined when it never stops", () => {
    expect(earlyStopping([3, 2, 1], { patience: 1 })).toEqual({ stoppedAt: undefined, best: 2 });
  });

  it("is Keras's rule on any losses", () => {
    // Losses in 64ths are exact, so that both ways of writing the rule round alike.
    const exact = fc.integer({ min: 0, max: 64 }).map((value) => value / 64);
    fc.assert(
      fc.property(fc.array(fc.oneof(exact, fc.constant(NaN))), fc.nat(5), exact, (losses, patience, minDelta) => {
        expect(earlyStopping(losses, { patience, minDelta })).toEqual(keras(losses, patience, minDelta));
      }),
    );
  });
});
