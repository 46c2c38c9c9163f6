import { describe, expect, it } from "vitest";
import { moons } from "../../src/data/moons";
import { crossEntropy } from "../../src/engine/losses";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { minimizing } from "../../src/train/minimizing";
import { fit } from "../../src/train/training";
import { itRefuses } from "../bad-calls";

const any = (value: unknown) => value as never;
const w = scalar(3, "w");
const square = (): Tensor => w.mul(w);

describe("minimizing", () => {
  it("goes down x² as the formula says: each step of η = 0.1 takes a fifth", () => {
    const x = scalar(10);
    const made = [...minimizing([x], () => x.mul(x), { steps: 3, learningRate: 0.1 })];
    expect(made.map(({ step, loss }) => [step, Number(loss.toFixed(6))])).toEqual([
      [0, 100],
      [1, 64],
      [2, 40.96],
    ]);
    expect(made[0]?.gradientNorm).toBe(20);
    expect(x.item()).toBeCloseTo(10 * 0.8 ** 3, 12);
  });

  it.each(["sgd", "momentum", "adam"] as const)("trains a network by %s as fit does, in float64", (optimizer) => {
    const data = moons({ points: 20, seed: 1 });
    const [one, other] = [1, 1].map((seed) => mlp({ layers: [2, 5, 2], seed, precision: "float64" }));
    const options = { learningRate: 0.05, optimizer };
    const history = fit(one, data, { ...options, epochs: 8, batchSize: 20, shuffle: false });
    const parameters = other.layers.flatMap(({ weights, bias }) => [weights, bias]);
    const made = [
      ...minimizing(parameters, () => crossEntropy(other.forward(data.x), data.y), { ...options, steps: 8 }),
    ];
    made.forEach(({ loss }, step) => expect(loss).toBeCloseTo(history.steps[step].loss, 10));
    other.parameters.forEach((value, index) => expect(value).toBeCloseTo(one.parameters[index], 10));
  });

  it("leaves a parameter that the loss is not made of where it is", () => {
    const [used, idle] = [scalar(1), tensor([1, 2])];
    for (const _ of minimizing([used, idle], () => used.mul(used), { steps: 2, optimizer: "adam" })) void _;
    expect(idle.toArray()).toEqual([1, 2]);
    expect(used.item()).not.toBe(1);
  });

  it("ends where it diverges, with the parameters of the step before", () => {
    const x = scalar(1);
    const made = [...minimizing([x], () => x.mul(x), { steps: 100, learningRate: 1.5 })];
    expect(made.length).toBeLessThan(20);
    expect(made.at(-1)?.diverged).toBe(true);
    expect(made.slice(0, -1).some(({ diverged }) => diverged)).toBe(false);
    expect(x.item() ** 2).toBe(made.at(-1)?.loss);
  });

  itRefuses([
    [
      "no parameters",
      () => minimizing([], square),
      TypeError,
      "minimizing: expected a list of tensors to train; got []",
    ],
    ["a tensor alone", () => minimizing(any(w), square), TypeError, "got a tensor []"],
    ["no loss", () => minimizing([w], any(undefined)), TypeError, "loss"],
    ["an unknown option", () => minimizing([w], square, any({ epochs: 3 })), RangeError, "epochs"],
    ["no steps", () => minimizing([w], square, { steps: 0 }), RangeError, "steps to be a whole number >= 1; got 0"],
    ["a learning rate of 0", () => minimizing([w], square, { learningRate: 0 }), RangeError, "learningRate > 0; got 0"],
    ["an unknown optimizer", () => minimizing([w], square, any({ optimizer: "adm" })), RangeError, "adam"],
    [
      "a loss that is a number",
      () =>
        minimizing(
          [w],
          any(() => 3),
        ).next(),
      TypeError,
      "to be a tensor; got 3",
    ],
    ["a loss of several", () => minimizing([w], () => tensor([1, 2])).next(), RangeError, "a scalar; got shape [2]"],
  ]);
});
