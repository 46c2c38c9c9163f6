import { describe, expect, it } from "vitest";
import { random } from "../../src/data/random";
import { gradientCheck } from "../../src/engine/gradient-check";
import { editDistance, nearestTranslation } from "../../src/applications/nearest-phrases";
import { phrases } from "../../src/applications/phrases";
import { translator } from "../../src/applications/translator";
import { lossOfPhrases, trainTranslator } from "../../src/applications/translator-training";

const some = phrases("words to digits", { count: 60, seed: 3 });

describe("the translator", () => {
  it("has the right gradient for every weight", () => {
    const small = translator(some.slice(0, 3), { units: 3 });
    const { maxError } = gradientCheck(() => lossOfPhrases(small, some.slice(0, 2)), [...small.tensors]);
    expect(maxError).toBeLessThan(1e-6);
  });

  it("starts at the surprise of someone who knows nothing, and learns", () => {
    const model = translator(some, { units: 16 });
    const steps = [...trainTranslator(model, some, { epochs: 30 })];
    expect(steps[0].loss).toBeGreaterThan(2);
    expect(steps[steps.length - 1].loss).toBeLessThan(1.1);
    expect(steps.filter(({ ended }) => ended).length).toBe(30);
  });

  it("does the same again from the same seeds, and something else from others", () => {
    const end = (seed: number): number[] => {
      const model = translator(some, { units: 8, seed });
      for (const step of trainTranslator(model, some, { epochs: 1, seed })) if (step.ended) break;
      return Array.from(model.parameters);
    };
    expect(end(1)).toEqual(end(1));
    expect(end(1)).not.toEqual(end(2));
  });

  it("translates a text alone as it does among others", () => {
    const model = translator(some, { units: 8 });
    for (const _ of trainTranslator(model, some, { epochs: 4 })) void _;
    const sources = some.slice(0, 5).map(({ source }) => source);
    expect(model.translateAll(sources)).toEqual(sources.map((source) => model.translate(source).text));
  });

  it("shares its attention out, and its probabilities, over all there is", () => {
    const model = translator(some, { units: 8 });
    const { text, attention, probabilities } = model.translate("six", { temperature: 1, random: random(1) });
    expect(attention.length).toBe(probabilities.length);
    expect([text.length, text.length + 1]).toContain(attention.length);
    for (const row of [...attention, ...probabilities])
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(probabilities[0].length).toBe(model.targets.size);
  });

  it("takes its weights back", () => {
    const [one, other] = [translator(some, { units: 8, seed: 1 }), translator(some, { units: 8, seed: 2 })];
    other.parameters = one.parameters;
    expect(other.translate("ninety").attention).toEqual(one.translate("ninety").attention);
    expect(one.parameters.length).toBe(one.parameterCount);
  });

  it("says what it needs", () => {
    const model = translator(some, { units: 4 });
    expect(() => model.translate(7 as never)).toThrow(/expected a text; got 7/);
    expect(() => model.translate("six", { temperature: 1 })).toThrow(/random: random\(1\)/);
    expect(() => model.translate("six", { temperature: -1 })).toThrow(RangeError);
    expect(() => translator([])).toThrow(/expected phrases/);
    expect(() => translator(some, { units: 0 })).toThrow(RangeError);
    expect(() => trainTranslator(model, some, { epochs: 0 })).toThrow(RangeError);
    expect(() => trainTranslator({} as never, some)).toThrow(/translator\(phrases\)/);
  });
});

describe("nearest phrases", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["same", "same", 0],
    ["flaw", "lawn", 2],
  ])("%s is %s after %i edits", (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits);
    expect(editDistance(other, one)).toBe(edits);
  });

  it("one neighbour says what it knows; several vote on each letter", () => {
    const known = [
      { source: "aab", target: "1" },
      { source: "aac", target: "25" },
      { source: "aad", target: "25" },
    ];
    expect(nearestTranslation(known, "aab", { neighbours: 1 })).toBe("1");
    expect(nearestTranslation(known, "aab", { neighbours: 3 })).toBe("25");
  });
});
