import { describe, expect, it } from "vitest";
import { numberWords } from "../../src/applications/number-words";
import { phraseKinds, phrases, type PhraseKind } from "../../src/applications/phrases";

describe("numberWords", () => {
  it.each([
    [0, "zero"],
    [13, "thirteen"],
    [40, "forty"],
    [99, "ninety-nine"],
    [100, "one hundred"],
    [342, "three hundred and forty-two"],
    [1000, "one thousand"],
    [2007, "two thousand and seven"],
    [9415, "nine thousand four hundred and fifteen"],
  ])("says %i as %s", (number, words) => {
    expect(numberWords(number)).toBe(words);
  });

  it("has another name for each number", () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, number) => numberWords(number))).size).toBe(10_000);
  });

  it.each([-1, 10_000, 1.5, NaN])("refuses %d", (number) => {
    expect(() => numberWords(number)).toThrow(RangeError);
  });
});

describe("phrases", () => {
  it.each(phraseKinds)("draws as many %s as were asked for, each once, the same for the same seed", (kind) => {
    const drawn = phrases(kind, { count: 300, seed: 4 });
    expect(new Set(drawn.map(({ source }) => source)).size).toBe(300);
    expect(phrases(kind, { count: 300, seed: 4 })).toEqual(drawn);
    expect(phrases(kind, { count: 300, seed: 5 })).not.toEqual(drawn);
  });

  it("writes numbers both ways", () => {
    for (const { source, target } of phrases("words to digits")) expect(source).toBe(numberWords(Number(target)));
    for (const { source, target } of phrases("digits to words")) expect(target).toBe(numberWords(Number(source)));
  });

  it("writes days in three ways that mean what they say", () => {
    const ways = new Set<number>();
    for (const { source, target } of phrases("dates", { count: 200 })) {
      const [day, month, year] = target.split("-").map(Number).reverse();
      const name = new Date(Date.UTC(2000, month - 1)).toLocaleString("en", { month: "long" }).toLowerCase();
      const written = [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${day}.${month}.${year}`];
      expect(written).toContain(source);
      ways.add(written.indexOf(source));
    }
    expect(ways.size).toBe(3);
  });

  it("refuses an unknown kind, and more than there are", () => {
    expect(() => phrases("poems" as PhraseKind)).toThrow(/known: "words to digits", "digits to words", "dates"/);
    expect(() => phrases("digits to words", { count: 1001 })).toThrow(/up to 1000/);
  });
});
