import { describe, expect, it } from "vitest";
import { circles } from "../../src/data/circles";
import { dataset, type Dataset } from "../../src/data/dataset";
import { split } from "../../src/data/split";
import { xor } from "../../src/data/xor";
import { tensor, type Tensor } from "../../src/engine/tensor";
import { mlp, type Mlp } from "../../src/nn/mlp";
import { perceptron } from "../../src/nn/perceptron";
import { fit } from "../../src/train/training";
import type { ControlValues } from "../../src/widgets/control";
import { networkWidget } from "../../src/widgets/network";

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const lamp = dataset({ x: corners, y: [0, 1, 1, 0], classes: ["dark", "lit"] });
const squares = xor({ points: 200, noise: 0.1, seed: 1 });
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
const seedsTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const linearLoss = (layers: number[]) =>
  fit(mlp({ layers, activation: "linear", seed: 1 }), squares, {
    epochs: 100,
    batchSize: 10,
    learningRate: 0.1,
    seed: 1,
  }).epochs[99]!;

describe("what lesson 04 says", () => {
  it("the perceptron is wrong about all four points of XOR in every epoch", () => {
    const { mistakes, converged } = perceptron(lamp, { epochs: 100 });
    expect(converged).toBe(false);
    expect(mistakes.every((count) => count === 4)).toBe(true);
  });

  it("nine numbers answer it, in a network of steps", () => {
    const step = (z: Tensor) => tensor(z.toArray<number[][]>().map((row) => row.map((score) => (score > 0 ? 1 : 0))));
    const byHand = mlp({ layers: [2, 2, 1], activation: step, output: step });
    byHand.parameters = Float64Array.from([1, 1, 1, 1, -0.5, -1.5, 1, -2, -0.5]);
    expect(byHand.parameterCount).toBe(9);
    expect(byHand.forward(corners).toArray<number[][]>().flat()).toEqual([0, 1, 1, 0]);
  });

  it("the two units put the four points at three places", () => {
    const places = corners.map(([a, b]) => [a! + b! > 0.5, a! + b! > 1.5].join());
    expect(new Set(places).size).toBe(3);
    expect(places[1]).toBe(places[2]);
  });

  it("hidden layers without a bend change nothing: the same loss, near log 2, and one straight line", () => {
    const [flat, deep] = [linearLoss([2, 2]), linearLoss([2, 16, 16, 2])];
    expect(deep.loss).toBeCloseTo(flat.loss, 3);
    expect(deep.accuracy).toBe(flat.accuracy);
    expect(Math.LN2 - flat.loss).toBeLessThan(0.01);
    expect(mlp({ layers: [2, 16, 16, 2] }).parameterCount).toBe(354);
  });

  it("four units of tanh get nearly all of it, and start weights of zero none", () => {
    const options = { epochs: 300, batchSize: 10, learningRate: 0.1, seed: 1 };
    const { epochs, steps } = fit(mlp({ layers: [2, 4, 2], seed: 1 }), squares, options);
    expect(epochs[299]?.accuracy).toBeGreaterThan(0.95);
    expect(steps.length).toBe(6000);
    const equal = mlp({ layers: [2, 4, 2], initialization: "zeros" });
    const end = fit(equal, squares, { ...options, epochs: 50 }).epochs[49];
    expect(end?.accuracy).toBe(0.5);
    expect(alike(equal)).toBe(true);
  });

  it("2-4-2 has 22 numbers, 784-512-512-10 has 669,706", () => {
    expect(mlp({ layers: [2, 4, 2] }).parameterCount).toBe(22);
    expect(mlp({ layers: [784, 512, 512, 10] }).parameterCount).toBe(669706);
  });

  it("widths of 1, 2, 3 on XOR: 0.68, 0.87, 0.95 in the middle of 20 runs, and far apart at 2", () => {
    const shares = [1, 2, 3].map((width) => seedsTo(20).map((seed) => heldOut(width, seed)));
    const [one, two, three] = shares.map(middle);
    expect(one).toBeCloseTo(0.68, 1);
    expect(two).toBeCloseTo(0.87, 1);
    expect(three).toBeCloseTo(0.95, 1);
    expect(one).toBeLessThan(0.75);
    expect(three! - two!).toBeGreaterThan(0.05);
    expect(Math.max(...shares[1]!) - Math.min(...shares[1]!)).toBeGreaterThan(0.2);
  });

  it("Playground's first picture: 0.5 at the start, then about 0.06 after 50 rounds and 0.012 after 100", () => {
    const signed = (data: Dataset) => dataset({ x: data.x.mul(5), y: data.y.mul(-2).add(1) });
    const runs = seedsTo(41).map((seed) => {
      const { train, test } = split(signed(circles({ points: 500, noise: 0, seed })), { test: 0.5, seed });
      const model = mlp({ layers: [2, 4, 2, 1], output: "tanh", initialization: "uniform", seed });
      const options = { validation: test, epochs: 100, batchSize: 10, learningRate: 0.03 / 2, shuffle: false };
      return fit(model, train, options).epochs.map(({ validationLoss }) => validationLoss! / 2);
    });
    const [first, fiftieth, last] = [0, 49, 99].map((epoch) => middle(runs.map((losses) => losses[epoch]!)));
    expect(first).toBeCloseTo(0.5, 1);
    expect(fiftieth! / 0.06).toBeGreaterThan(0.7);
    expect(fiftieth! / 0.06).toBeLessThan(1.3);
    expect(last! / 0.012).toBeGreaterThan(0.7);
    expect(last! / 0.012).toBeLessThan(1.3);
  });

  it("the goal of the playground is missed with two units, and can be reached with more", () => {
    expect(bestInTest("2")).toBeLessThan(0.95);
    expect(bestInTest("4")).toBeGreaterThan(0.95);
  });
});

/** Whether every hidden unit is the same as the first. */
function alike({ layers: [first] }: Mlp): boolean {
  return first!.weights.toArray<number[][]>().every((row) => row.every((weight) => weight === row[0]));
}

function heldOut(width: number, seed: number): number {
  const { train, test } = split(xor({ points: 400, noise: 0, seed }), { test: 0.5, seed });
  const options = { validation: test, epochs: 500, batchSize: 10, learningRate: 0.03, seed };
  return fit(mlp({ layers: [2, width, 2], seed }), train, options).epochs[499]!.validationAccuracy!;
}

function bestInTest(layers: string): number {
  const values: ControlValues = {
    ...Object.fromEntries(Object.entries(networkWidget.controls).map(([name, { value }]) => [name, value])),
    ...{ data: "xor", noise: 0.05, layers, learningRate: 0.3, epochs: 60 },
  };
  const steps = [...networkWidget.run(values, {})].slice(0, 600);
  return Math.max(...steps.map(({ ended }) => ended?.testAccuracy ?? 0));
}
