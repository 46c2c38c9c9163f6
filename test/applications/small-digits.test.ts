import { expect, it } from "vitest";
import { nearestMean, smallDigits } from "../../src/applications/small-digits";

it("holds out the same fifth each time, with ink from 0 to 1", () => {
  const { train, test } = smallDigits();
  expect([train.size, test.size]).toEqual([1438, 359]);
  expect(Math.max(...train.x.data)).toBe(1);
  expect(smallDigits().test).toBe(test);
});

it("the nearest mean image gets nine of ten held-out digits right", () => {
  const { train, test } = smallDigits();
  const guess = nearestMean(train);
  const right = [...test].filter(({ x, y }) => guess(x) === y).length;
  expect(right).toBe(324);
});
