import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { crossEntropy } from "../../src/engine/losses";
import { scalar, type Tensor } from "../../src/engine/tensor";
import { deriveSeed } from "../../src/nn/chance";
import { mlp, type Mlp } from "../../src/nn/mlp";
import { optimizerNames } from "../../src/nn/optimizer";
import { planTraining, type TrainingOptions } from "../../src/train/plan";
import { Steps } from "../../src/train/steps";
import type { LearnerLoss } from "../../src/train/loss";
import { masksOfStep } from "../../src/train/masks";
import { fit } from "../../src/train/training";
import { expectClose } from "../references/cases";
import { twoRings } from "./two-rings";

const data = twoRings(40, 9);
const net = (seed: number, more: object = {}) => mlp({ layers: [2, 5, 2], seed, precision: "float64", ...more });
const losses = (history: ReturnType<typeof fit>) => history.steps.map(({ loss }) => loss);

/** The batches of an epoch, as a run asks for them. */
function epochOf(size: number, epoch: number, options: TrainingOptions): number[][] {
  const x = Array.from({ length: size }, (_, sample) => [sample]);
  const plan = planTraining("test", mlp({ layers: [1, 1] }), dataset({ x, y: x.flat() }), options);
  const steps = new Steps(plan);
  return Array.from({ length: steps.perEpoch }, (_, batch) =>
    Array.from(steps.samples(epoch * steps.perEpoch + batch)),
  );
}

const seeds = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
const runs = { numRuns: 20 };

describe("chance", () => {
  it("repeats: the same seeds give the same run to the bit, another seed another", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.constantFrom(...optimizerNames), (start, seed, optimizer) => {
        const options = { epochs: 2, batchSize: 9, seed, optimizer, learningRate: 0.01 };
        const again = () => fit(net(start, { dropout: 0.3 }), data, options);
        expect(again().steps).toEqual(again().steps);
        expect(losses(fit(net(start, { dropout: 0.3 }), data, { ...options, seed: seed + 1 }))).not.toEqual(
          losses(again()),
        );
      }),
      runs,
    );
  });

  it("cuts an epoch into batches that hold every sample once", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 70 }),
        fc.boolean(),
        seeds,
        fc.nat(9),
        (size, batchSize, shuffle, seed, epoch) => {
          const batches = epochOf(size, epoch, { batchSize, shuffle, seed });
          const samples = Array.from({ length: size }, (_, sample) => sample);
          expect(batches.flat().sort((a, b) => a - b)).toEqual(samples);
          if (!shuffle) expect(batches.flat()).toEqual(samples);
          expect(batches.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true);
        },
      ),
    );
  });

  it("orders every epoch anew", () => {
    const orders = Array.from({ length: 50 }, (_, epoch) => epochOf(20, epoch, { batchSize: 20 }).join());
    expect(new Set(orders).size).toBe(50);
  });

  it("drops units at their rate, with masks of their own for every step and layer", () => {
    const masks = Array.from({ length: 100 }, (_, step) => masksOfStep([2, 30, 30, 2], [0.3, 0.3], 20, 1, step)).flat();
    const kept = masks.map((mask) => mask!.mean().item());
    // 120,000 units at 0.7: a deviation of 0.0013.
    expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).toBeCloseTo(0.7, 2);
    expect(new Set(masks.map((mask) => mask!.data.join())).size).toBe(200);
  });

  it("derives seeds that differ, for close seeds, both kinds and all indices", () => {
    const derived = new Set<number>();
    for (const seed of [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1])
      for (const kind of ["shuffle", "dropout"] as const)
        for (let index = 0; index < 500; index++) derived.add(deriveSeed(seed, kind, index));
    // 6000 of 2³² would collide 0.004 times by chance.
    expect(derived.size).toBe(6000);
  });
});

describe("a named loss is its long form", () => {
  const long: Readonly<Record<string, LearnerLoss>> = {
    crossEntropy: (z, t) => {
      const shifted = z.sub(z.max(-1, { keepDims: true }));
      const logSum = shifted.exp().sum(-1, { keepDims: true }).log();
      return t.mul(shifted.sub(logSum)).sum(-1).mean().neg();
    },
    binaryCrossEntropy: (z, t) => {
      const p = z.sigmoid();
      return t
        .mul(p.log())
        .add(t.neg().add(1).mul(p.neg().add(1).log()))
        .mean()
        .neg();
    },
    meanSquaredError: (prediction, target) => prediction.sub(target).pow(2).mean(),
  };

  it.each(Object.keys(long))("%s", (name) => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 2), (seed, outputs) => {
        if (name === "crossEntropy" && outputs === 1) return;
        const layers = [2, 5, outputs];
        const options = { epochs: 3, batchSize: 16, learningRate: 0.3, seed };
        const short = mlp({ layers, seed, precision: "float64" });
        const slow = mlp({ layers, seed, precision: "float64" });
        const a = fit(short, data, { ...options, loss: name });
        const b = fit(slow, data, { ...options, loss: long[name]! });
        expectClose(losses(a), losses(b), 1e-11);
        expectClose(short.parameters, Array.from(slow.parameters), 1e-11);
      }),
      runs,
    );
  });

  it("a sigmoid at the end is part of binary cross-entropy", () => {
    const [a, b] = ["sigmoid", "linear"].map((output) => mlp({ layers: [2, 5, 1], output, precision: "float64" }));
    const histories = [a!, b!].map((model) => fit(model, data, { epochs: 3 }));
    expect(histories[0]!.steps).toEqual(histories[1]!.steps);
    expect(histories[0]!.epochs).toEqual(histories[1]!.epochs);
    expect(a!.predict(data.x).data).toEqual(b!.predict(data.x).data);
    expectClose(a!.forward(data.x).data, Array.from(b!.forward(data.x).sigmoid().data), 1e-14);
  });

  it("or given as the function that has its name", () => {
    const named = fit(net(1), data, { epochs: 2, loss: "crossEntropy" });
    expect(fit(net(1), data, { epochs: 2, loss: crossEntropy as LearnerLoss }).steps).toEqual(named.steps);
  });
});

describe("penalties", () => {
  it("are part of the loss, for every optimizer, of weights and not of biases", () => {
    const penalty = (model: Mlp, l1: number, l2: number): Tensor =>
      model.layers.reduce(
        (sum, { weights }) =>
          sum.add(weights.abs().sum().mul(l1)).add(
            weights
              .mul(weights)
              .sum()
              .mul(l2 / 2),
          ),
        scalar(0),
      );
    fc.assert(
      fc.property(seeds, fc.constantFrom(...optimizerNames), (seed, optimizer) => {
        const options = { epochs: 2, batchSize: 16, learningRate: 0.02, optimizer, seed };
        const [a, b] = [net(seed), net(seed)];
        const by = fit(a, data, { ...options, l1: 0.01, l2: 0.1, loss: "meanSquaredError" });
        const inLoss: LearnerLoss = (prediction, target) =>
          prediction
            .sub(target)
            .pow(2)
            .mean()
            .add(penalty(b, 0.01, 0.1));
        const long = fit(b, data, { ...options, loss: inLoss });
        expectClose(a.parameters, Array.from(b.parameters), 1e-9);
        expectClose(
          by.steps.map(({ gradientNorm }) => gradientNorm),
          long.steps.map(({ gradientNorm }) => gradientNorm),
          1e-9,
        );
        // The recorded loss has no penalty in it.
        expect(by.steps[0]!.loss).toBeLessThan(long.steps[0]!.loss);
      }),
      runs,
    );
  });
});

describe("the learner's own loop", () => {
  it("makes the steps of fit", () => {
    const [mine, theirs] = [net(3), net(3)];
    const history = fit(theirs, data, { epochs: 10, batchSize: 40, shuffle: false, learningRate: 0.5 });
    const seen: number[] = [];
    for (let epoch = 0; epoch < 10; epoch++) {
      const loss = crossEntropy(mine.forward(data.x), data.y);
      seen.push(loss.item());
      mine.zeroGrad();
      loss.backward();
      for (const { weights, bias } of mine.layers) {
        weights.set(weights.sub(weights.grad!.mul(0.5)));
        bias.set(bias.sub(bias.grad!.mul(0.5)));
      }
    }
    expectClose(losses(history), seen, 1e-12);
    expectClose(theirs.parameters, Array.from(mine.parameters), 1e-12);
  });
});
