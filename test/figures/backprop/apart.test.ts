import { describe, expect, it } from "vitest";
import { apart } from "../../../src/figures/backprop/apart";

describe("apart", () => {
  it("leaves what is far enough apart where it is", () => {
    expect(apart([3, 0, 1], 1)).toEqual([3, 0, 1]);
  });

  it("moves two at one place as far to either side", () => {
    expect(apart([2, 2], 1)).toEqual([1.5, 2.5]);
  });

  it("moves a neighbour too, when what is pushed gets there", () => {
    const [a, b, c] = apart([0, 0, 0.6], 1);
    expect(a).toBeCloseTo(-0.8, 12);
    expect([b - a, c - b].map((each) => Number(each.toFixed(12)))).toEqual([1, 1]);
  });

  it("keeps the order in which they are given where they are equal, and the order of places otherwise", () => {
    const moved = apart([0.5, 0.2, 0.5, -3], 0.4);
    expect([3, 1, 0, 2].map((index) => moved[index])).toEqual([...moved].sort((a, b) => a - b));
  });
});
