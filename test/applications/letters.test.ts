import { describe, expect, it } from "vitest";
import { bigrams, lettersSeen, nameLetters, nextLetters, writeName } from "../../src/applications/letters";
import { atTemperature, drawFrom } from "../../src/applications/temperature";
import { dinosaurs } from "../../src/data/dinosaurs";
import { random } from "../../src/data/random";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

const names = random(1).shuffle(dinosaurs());
const [test, train] = [names.slice(0, 290), names.slice(290)];

describe("dinosaurs", () => {
  it("are 1449 names of small letters, each once, in order", () => {
    expect(dinosaurs().length).toBe(1449);
    expect([...new Set(dinosaurs())].sort()).toEqual(dinosaurs());
    for (const name of dinosaurs()) expect(name).toMatch(/^[a-z]{3,23}$/);
  });
});

describe("nextLetters", () => {
  it("makes a sample of every letter, with those before it, and of the end", () => {
    const data = nextLetters(["ab"], { letters: 2 });
    expect(data.size).toBe(3);
    expect(Array.from(data.y.data, (index) => nameLetters[index])).toEqual(["a", "b", "."]);
    const seen = data.x.toArray<number[][]>().map((row) => data.features.filter((_, at) => row[at] === 1));
    expect(seen).toEqual([
      [". 2 before", ". 1 before"],
      [". 2 before", "a 1 before"],
      ["a 2 before", "b 1 before"],
    ]);
    expect(lettersSeen("ab", 2)).toEqual(data.x.toArray<number[][]>()[2]);
  });

  it("refuses other letters, and no names", () => {
    expect(() => nextLetters(["Rex"])).toThrow(/a to z; got "Rex"/);
    expect(() => nextLetters([])).toThrow(TypeError);
    expect(() => nextLetters(["rex"], { letters: 0 })).toThrow(RangeError);
  });
});

describe("a network of the last letters", () => {
  const trained = (letters: number) => {
    const model = mlp({ layers: [letters * 27, 64, 27], seed: 1 });
    const options = { epochs: 20, batchSize: 64, learningRate: 0.003, optimizer: "adam" } as const;
    const history = fit(model, nextLetters(train, { letters }), {
      ...options,
      validation: nextLetters(test, { letters }),
    });
    return { model, loss: history.epochs[19].validationLoss as number };
  };
  const table = bigrams(train).loss(test);

  it("is as good as the table of pairs when it sees one letter, and much better when it sees four", () => {
    expect(trained(1).loss).toBeCloseTo(table, 1);
    expect(trained(4).loss).toBeLessThan(table - 0.35);
  });

  it("writes names: the same from the same seed, as begun, one at temperature 0", () => {
    const { model } = trained(3);
    const written = (seed: number, temperature = 1) => writeName(model, { random: random(seed), temperature });
    expect(written(1)).toEqual(written(1));
    expect(new Set([1, 2, 3, 4].map((seed) => written(seed).name)).size).toBeGreaterThan(1);
    expect(new Set([1, 2, 3, 4].map((seed) => written(seed, 0).name)).size).toBe(1);
    const begun = writeName(model, { random: random(1), begin: "tyra" });
    expect(begun.name.startsWith("tyra")).toBe(true);
    for (const row of begun.probabilities) expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
    expect(() => writeName(model, { random: random(1), begin: "T" })).toThrow(RangeError);
  });
});

describe("bigrams", () => {
  it("counts what follows, each pair once more", () => {
    const { after, loss } = bigrams(["ab", "ac"]);
    expect(after("a")[nameLetters.indexOf("b")]).toBeCloseTo(2 / 29, 12);
    expect(after(".")[nameLetters.indexOf("a")]).toBeCloseTo(3 / 29, 12);
    expect(loss(["a"])).toBeCloseTo(-(Math.log(3 / 29) + Math.log(1 / 29)) / 2, 12);
  });
});

describe("temperature", () => {
  it("is softmax of the logits over it; 0 takes the likeliest", () => {
    expect(atTemperature([0, Math.log(3)], 1)).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
    expect(atTemperature([0, Math.log(3)], 0.5)).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.9, 12)]);
    expect(atTemperature([1, 5, 5], 0)).toEqual([0, 1, 0]);
    expect(() => atTemperature([1], -1)).toThrow(RangeError);
  });

  it("draws as often as it says, and never what is impossible", () => {
    const chance = random(1);
    const counts = [0, 0, 0];
    for (let at = 0; at < 10_000; at++) counts[drawFrom([0.2, 0, 0.8], chance)]++;
    expect(counts[0] / 10_000).toBeCloseTo(0.2, 1);
    expect(counts[1]).toBe(0);
  });
});
