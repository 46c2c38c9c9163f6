import { describe, expect, it } from "vitest";
import { asItsOwnTarget, autoencoder, flatPlaneError } from "../../src/applications/autoencoder";
import { bigrams, nextLetters } from "../../src/applications/letters";
import { nearestTranslation } from "../../src/applications/nearest-phrases";
import { phrases } from "../../src/applications/phrases";
import { smallDigits } from "../../src/applications/small-digits";
import { translator } from "../../src/applications/translator";
import { trainTranslator } from "../../src/applications/translator-training";
import { dinosaurs } from "../../src/data/dinosaurs";
import { random } from "../../src/data/random";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

describe("what lesson 05 says of translating", () => {
  const sayings = phrases("words to digits", { count: 600, seed: 1 });
  const [held, known] = [sayings.slice(0, 100), sayings.slice(100)];
  const rightBy = (translate: (source: string) => string): number =>
    held.filter(({ source, target }) => translate(source) === target).length;

  it("the nearest phrase is always wrong, nine of them are right for two of three, the translator beats them by far", () => {
    const model = translator(known, { seed: 1 });
    expect([...trainTranslator(model, known, { epochs: 8 })]).toHaveLength(8 * 25);
    expect(rightBy((source) => nearestTranslation(known, source, { neighbours: 1 }))).toBe(0);
    const byNine = rightBy((source) => nearestTranslation(known, source));
    expect(byNine).toBeGreaterThan(55);
    expect(byNine).toBeLessThan(75);
    const byToy = rightBy((source) => model.translate(source).text);
    expect(byToy).toBeGreaterThan(byNine + 15);
    expect(byToy).toBeLessThan(100);
    for (const odd of ["a dozen", "ten thousand"]) expect(model.translate(odd).text).toMatch(/^\d+$/);
  });
});

describe("what lesson 05 says of writing", () => {
  const names = random(1).shuffle(dinosaurs());
  const [held, known] = [names.slice(0, 290), names.slice(290)];
  const table = bigrams(known).loss(held);
  const seeing = (letters: number): number =>
    fit(mlp({ layers: [27 * letters, 64, 27], seed: 1 }), nextLetters(known, { letters }), {
      validation: nextLetters(held, { letters }),
      epochs: 20,
      batchSize: 64,
      learningRate: 0.003,
      optimizer: "adam",
      seed: 1,
    }).epochs[19].validationLoss as number;

  it("one letter gives the surprise of the table, 2.20, and four much less", () => {
    expect(table).toBeCloseTo(2.2, 2);
    expect(Math.abs(seeing(1) - table)).toBeLessThan(0.02);
    expect(seeing(4)).toBeLessThan(1.8);
  });

  it("two numbers in the middle of a network keep more of a digit than two principal components", () => {
    const { train, test } = smallDigits();
    const { epochs } = fit(autoencoder({ seed: 1 }), asItsOwnTarget(train), {
      validation: asItsOwnTarget(test),
      epochs: 60,
      batchSize: 16,
      learningRate: 0.003,
      optimizer: "adam",
      seed: 1,
    });
    expect(flatPlaneError(train, test)).toBeCloseTo(0.053, 3);
    expect(epochs[59].validationLoss).toBeCloseTo(0.04, 2);
  });
});
