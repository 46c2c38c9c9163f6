import { describe, expect, it } from "vitest";
import { close } from "../../src/exercises/close";

describe("close", () => {
  it("passes what is equal up to rounding: numbers, nested arrays, typed arrays, objects", () => {
    expect(close(0.1 + 0.2, 0.3).passed).toBe(true);
    expect(close([[1, 2], [3.0000001]], [[1, 2], [3]]).passed).toBe(true);
    expect(close(new Float64Array([1, 2]), [1, 2]).passed).toBe(true);
    expect(close({ weights: [0.5], bias: -2 }, { weights: [0.5], bias: -2 }).passed).toBe(true);
    expect(close(Infinity, Infinity).passed).toBe(true);
  });

  it("measures the tolerance by the size of the expected number, and by 1 below it", () => {
    expect(close(1_000_001, 1_000_000, 1e-5).passed).toBe(true);
    expect(close(1e-7, 0).passed).toBe(true);
    expect(close(1e-5, 0).passed).toBe(false);
    expect(close(0.51, 0.5, 0.0101).passed).toBe(true);
    expect(close(0.52, 0.5, 0.0101).passed).toBe(false);
  });

  it.each([
    ["where a number differs", [[1, 2.5]], [[1, 2]], "At [0][1]: Expected 2, got 2.5."],
    ["that all signs are wrong", [-0.5, 1], [0.5, -1], "All signs are the wrong way round."],
    ["that all is twice as large", 3, 1.5, "Expected 1.5, got 3. Everything is twice as large as it should be."],
    ["that all is half as large", [1, 2], [2, 4], "Everything is half as large as it should be."],
    ["that nothing came back", undefined, [1], "Nothing came back, where [1] belongs. Is there a return?"],
    ["that a number is missing", [1], [1, 2], "2 values belong here; there are 1."],
    ["that a number is not one", [NaN], [1], "At [0]: The result is NaN"],
    ["that the kind is another", "1", 1, 'Expected 1, got "1".'],
    ["which key is missing", { weights: [1] }, { weights: [1], bias: 2 }, "At bias: Nothing came back"],
  ])("says %s", (_, actual, expected, message) => {
    const verdict = close(actual, expected);
    expect(verdict.passed).toBe(false);
    expect(verdict.message).toContain(message);
  });

  it("never takes NaN for a number", () => {
    expect(close(NaN, 1).passed).toBe(false);
    expect(close([1, NaN], [1, 2], 10).passed).toBe(false);
  });

  it("takes nothing but infinity for infinity", () => {
    expect(close(Infinity, Infinity).passed).toBe(true);
    expect(close(5, Infinity).passed).toBe(false);
    expect(close(-Infinity, Infinity, 1).passed).toBe(false);
    expect(close(Infinity, 5).passed).toBe(false);
  });

  it("refuses a tolerance below zero", () => {
    expect(() => close(1, 1, -1)).toThrow("close: expected tolerance >= 0; got -1 — leave it out for one in a million");
  });
});
