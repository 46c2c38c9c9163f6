import { describe, expect, it } from "vitest";
import { type Dataset, dataset } from "../../src/data/dataset";
import { digits } from "../../src/data/digits";
import { moons } from "../../src/data/moons";
import { random } from "../../src/data/random";
import { split } from "../../src/data/split";
import { standardize } from "../../src/data/standardize";
import { crossEntropy } from "../../src/engine/losses";
import { mlp, type Mlp } from "../../src/nn/mlp";
import { earlyStopping } from "../../src/train/early-stopping";
import { fit, training } from "../../src/train/training";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const seeds = [1, 2, 3, 4, 5];
const fresh = moons({ points: 1000, noise: 0.2, seed: 100 });
const settings = { epochs: 150, batchSize: 10, learningRate: 0.01, optimizer: "adam" } as const;
const model = (width: number, seed: number) => mlp({ layers: [2, width, width, 2], activation: "relu", seed });

/** Moons, about one label in seven turned round. */
function spoiled(seed: number): Dataset {
  const clean = moons({ points: 120, noise: 0.2, seed });
  const chance = random(seed + 1);
  const labels = [...clean].map(({ y }) => (chance.uniform() < 0.15 ? 1 - y : y));
  return dataset({ x: clean.x, y: labels, classes: [...clean.classes] });
}

const halves = (seed: number) => split(spoiled(seed), { validation: 0.5, seed });

function accuracyOn(trained: Mlp, data: Dataset): number {
  const classes = trained.predict(data.x).toArray<number[]>();
  return [...data].filter(({ y }, i) => classes[i] === y).length / data.size;
}

/** Loss and accuracy on new points, for five sets of points. */
function trial(width: number, patience?: number) {
  return seeds.map((seed) => {
    const { train, validation } = halves(seed);
    const trained = model(width, seed);
    fit(trained, train, { ...settings, validation, seed, ...(patience !== undefined && { patience }) });
    return { loss: crossEntropy(trained.forward(fresh.x), fresh.y).item(), accuracy: accuracyOn(trained, fresh) };
  });
}
const loss = (runs: readonly { loss: number }[]) => mean(runs.map((run) => run.loss));
const accuracy = (runs: readonly { accuracy: number }[]) => mean(runs.map((run) => run.accuracy));

describe("what lesson 12 says", () => {
  const long = fit(model(32, 1), halves(1).train, { ...settings, validation: halves(1).validation, seed: 1 });
  const losses = long.epochs.map(({ validationLoss }) => validationLoss as number);

  it("[0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78], patience 2, min delta 0.01: stops at index 4, best 2", () => {
    expect(earlyStopping([0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78], { patience: 2, minDelta: 0.01 })).toEqual({
      stoppedAt: 4,
      best: 2,
    });
  });

  it("small falls add up: by 0.004 an epoch it goes on with min delta 0.01 and patience 3, and stops with 2", () => {
    const creeping = Array.from({ length: 20 }, (_, epoch) => 0.9 - 0.004 * epoch);
    expect(earlyStopping(creeping, { patience: 3, minDelta: 0.01 }).stoppedAt).toBeUndefined();
    expect(earlyStopping(creeping, { patience: 2, minDelta: 0.01 }).stoppedAt).toBe(2);
  });

  it("about one label in seven is turned round", () => {
    const clean = moons({ points: 120, noise: 0.2, seed: 1 });
    const turned = [...spoiled(1)].filter(({ y }, i) => y !== clean.at(i).y).length;
    expect(Math.abs(turned - 120 / 7)).toBeLessThan(6);
  });

  it("the long run: training loss far down, validation loss down early and then up, past a coin's", () => {
    expect(long.epochs.at(-1)!.loss).toBeLessThan(0.25);
    expect(long.best!.epoch).toBe(26);
    expect(long.best!.loss).toBeCloseTo(0.506, 2);
    expect(losses.at(-1)).toBeGreaterThan(Math.LN2);
  });

  it("patience 1 and 2 give up too early; 5 is enough, and 10 and 20 find the same", () => {
    const { best } = long;
    for (const patience of [1, 2]) expect(earlyStopping(losses, { patience }).best).toBeLessThan(best!.epoch);
    for (const patience of [5, 10, 20]) expect(earlyStopping(losses, { patience }).best).toBe(best!.epoch);
    expect(earlyStopping(losses, { patience: 10 }).stoppedAt).toBe(36);
  });

  it("the loop by hand, paused after each epoch, ends where fit with patience does", () => {
    const { train, validation } = halves(1);
    const [mine, theirs] = [model(32, 1), model(32, 1)];
    const run = training(mine, train, { ...settings, validation, seed: 1 });
    let [best, wait, kept] = [Infinity, 0, mine.parameters];
    for (const { ended } of run) {
      if (ended === undefined) continue;
      if ((ended.validationLoss as number) < best)
        [best, wait, kept] = [ended.validationLoss as number, 0, mine.parameters];
      else wait++;
      if (wait >= 10) break;
    }
    mine.parameters = kept;
    const history = fit(theirs, train, { ...settings, validation, seed: 1, patience: 10 });
    expect(history.stopped).toBe("early");
    expect(history.best!.loss).toBeCloseTo(best, 9);
    expect(Array.from(theirs.parameters)).toEqual(Array.from(mine.parameters));
  });

  it("it helps the wide network: 0.56 to the end, 0.34 with patience 10, 0.38 with patience 1; but not in every run", () => {
    const [end, patient, hasty] = [trial(32), trial(32, 10), trial(32, 1)];
    expect(loss(end)).toBeCloseTo(0.56, 1);
    expect(loss(patient)).toBeCloseTo(0.34, 1);
    expect(loss(patient)).toBeLessThan(loss(hasty));
    expect(loss(hasty)).toBeLessThan(loss(end));
    expect(accuracy(patient) - accuracy(end)).toBeGreaterThan(0.04);
    expect(end.filter((run, i) => run.loss < patient[i]!.loss).length).toBe(1);
  });

  it("it harms a network of 4 and 4: one of five is stopped before it has learned anything", () => {
    const [end, patient] = [trial(4), trial(4, 10)];
    expect(accuracy(end) - accuracy(patient)).toBeGreaterThan(0.04);
    expect(Math.max(...patient.map((run) => run.loss))).toBeCloseTo(Math.LN2, 1);
  });

  it("on clean digits it gains no accuracy, and saves a third of the epochs", () => {
    const parts = split(digits(), { validation: 0.2, test: 0.3, seed: 1 });
    const { data, apply } = standardize(parts.train);
    const runs = [undefined, 5].map((patience) =>
      [1, 2, 3].map((seed) => {
        const trained = mlp({ layers: [64, 32, 10], activation: "relu", seed });
        const options = { epochs: 60, batchSize: 32, learningRate: 0.003, optimizer: "adam", seed } as const;
        const { epochs } = fit(trained, data, {
          ...options,
          validation: apply(parts.validation),
          ...(patience !== undefined && { patience }),
        });
        return { accuracy: accuracyOn(trained, apply(parts.test)), epochs: epochs.length };
      }),
    );
    const [end, patient] = [runs[0]!, runs[1]!];
    expect(Math.abs(accuracy(end) - accuracy(patient))).toBeLessThan(0.005);
    expect(mean(patient.map(({ epochs }) => epochs))).toBeLessThan(40);
  });

  it("all points and no stopping is as good as half of them with the rule", () => {
    const whole = seeds.map((seed) => {
      const trained = model(32, seed);
      fit(trained, spoiled(seed), { ...settings, seed });
      return { loss: crossEntropy(trained.forward(fresh.x), fresh.y).item(), accuracy: accuracyOn(trained, fresh) };
    });
    const patient = trial(32, 10);
    expect(loss(whole)).toBeLessThan(loss(patient));
    expect(Math.abs(accuracy(whole) - accuracy(patient))).toBeLessThan(0.02);
  });
});
