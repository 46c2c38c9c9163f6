import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { random } from "../../src/data/random";
import { perceptron } from "../../src/nn/perceptron";
import { neuronWidget } from "../../src/widgets/neuron";
import { opened } from "../widgets/opened";

type Numbers = readonly number[];
const corners: Numbers[] = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
];
const sum = (weights: Numbers, bias: number, x: Numbers) =>
  x.reduce((total, value, index) => total + (weights[index] as number) * value, bias);
const answers = (weights: Numbers, bias: number, inputs = corners) =>
  inputs.map((x) => Number(sum(weights, bias, x) > 0));

/** How many gates of some switches a single line can answer: those that Rosenblatt's rule gets right. */
function gatesWithLine(switches: number): number {
  const inputs = Array.from({ length: 2 ** switches }, (_, index) =>
    Array.from({ length: switches }, (_, bit) => (index & (1 << bit) ? 1 : -1)),
  );
  return Array.from({ length: 2 ** inputs.length }, (_, table) =>
    inputs.map((_, index) => (table >> index) & 1),
  ).filter((y) => perceptron(dataset({ x: inputs, y, classes: ["off", "on"] }), { epochs: 100 }).converged).length;
}

describe("what lesson 02 says", () => {
  it("we swim at wind 4, and stay at home at wind 7", () => {
    expect(sum([2, -1], 0.5, [3, 4])).toBe(2.5);
    expect(sum([2, -1], 0.5, [3, 7])).toBe(-0.5);
  });

  it("the way along the line weighs nothing, and a lower bias moves the line the way its arrow points", () => {
    expect(sum([1, 0.5], -0.5, [0.5, 0])).toBe(0);
    expect(sum([1, 0.5], -0.5, [0, 1])).toBe(0);
    expect(sum([1, 0.5], 0, [-0.5, 1])).toBe(0);
    const { weights, length } = { weights: [1, 0.5], length: Math.hypot(1, 0.5) };
    for (const bias of [-0.5, -1.5]) {
      const nearest = weights.map((weight) => (-bias / length) * (weight / length));
      expect(sum(weights, bias, nearest)).toBeCloseTo(0, 12);
    }
    expect(1.5 / length).toBeGreaterThan(0.5 / length);
  });

  it("(1, 1) is AND with bias −1, OR with +1; turned, AND is NAND", () => {
    expect(answers([1, 1], -1)).toEqual([0, 0, 0, 1]);
    expect(answers([1, 1], 1)).toEqual([0, 1, 1, 1]);
    expect(answers([-1, -1], 1)).toEqual([1, 1, 1, 0]);
  });

  it("(1, 1) with bias −0.5 is OR for 0 and 1, but AND for −1 and 1", () => {
    expect(
      answers([1, 1], -0.5, [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual([0, 1, 1, 1]);
    expect(answers([1, 1], -0.5)).toEqual([0, 0, 0, 1]);
  });

  it("14 of the 16 gates of two switches have a line, and 104 of the 256 of three", () => {
    expect(gatesWithLine(2)).toBe(14);
    expect(gatesWithLine(3)).toBe(104);
  });

  it("of 10,000 random neurons none gets four corners of XOR right, and many get three", () => {
    const chance = random(1);
    const rights = Array.from({ length: 10_000 }, () => {
      const [w1, w2, bias] = [chance.normal(), chance.normal(), chance.normal()];
      return answers([w1, w2], bias).filter((answer, corner) => answer === [0, 1, 1, 0][corner]).length;
    });
    expect(Math.max(...rights)).toBe(3);
    expect(rights.filter((right) => right === 3).length).toBeGreaterThan(1000);
  });

  it("the goal can be reached with AND and OR by the steps of the controls, and the flowers can all be right", () => {
    const right = (values: object) => opened(neuronWidget, { ...values } as never).trace.at(-1)?.right;
    expect(right({ w1: 1, w2: 1, b: -1, data: "AND" })).toBe(4);
    expect(right({ w1: 1, w2: 1, b: 1, data: "OR" })).toBe(4);
    expect(right({ w1: 1, w2: 1, b: 0.3 })).toBe(100);
  });
});
