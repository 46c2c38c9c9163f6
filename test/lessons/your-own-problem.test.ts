import { describe, expect, it } from "vitest";
import { csv } from "../../src/data/csv";
import type { Dataset } from "../../src/data/dataset";
import { split } from "../../src/data/split";
import { standardize } from "../../src/data/standardize";
import { tables } from "../../src/data/tables";
import { asCode } from "../../src/nn/as-code";
import { mlp, type Mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

const complete = tables.penguins.csv
  .split("\n")
  .filter((line) => !line.split(",").includes("NA"))
  .join("\n");
const birds = csv(complete, { target: "species" });
const saidOf = (model: Mlp, part: Dataset) => Array.from(model.predict(part.x).data);
const rightIn = (model: Mlp, part: Dataset) => {
  const said = saidOf(model, part);
  return [...part].filter(({ y }, index) => said[index] === y).length;
};

function attempt(features: string[]) {
  const { train, validation, test } = split(csv(complete, { target: "species", features }), {
    validation: 0.2,
    test: 0.2,
    seed: 1,
  });
  const { data, apply, mean, deviation } = standardize(train);
  const [watched, held] = [apply(validation), apply(test)];
  const model = mlp({ layers: [features.length, 16, 3], seed: 1 });
  const options = { epochs: 300, batchSize: 16, learningRate: 0.1, patience: 20, seed: 1 };
  const history = fit(model, data, { ...options, validation: watched });
  return { train, validation, test, watched, held, model, history, mean, deviation };
}

const two = attempt(["flipper length", "body mass"]);
const three = attempt(["flipper length", "body mass", "bill length"]);
const four = attempt(["flipper length", "body mass", "bill length", "bill depth"]);

const cars = csv(tables.cars.csv, {
  target: "miles per gallon",
  features: ["horsepower", "weight", "year", "origin"],
});
const roads = split(cars, { validation: 0.2, test: 0.2, seed: 1 });
const garage = standardize(roads.train);
const rootMeanSquare = (left: readonly number[]) =>
  Math.sqrt(left.reduce((sum, each) => sum + each ** 2, 0) / left.length);

/** What a model says about the cars of the test, and by how much the truth differs from it. */
function mileage(layers: number[]): { said: number; left: number }[] {
  const model = mlp({ layers, seed: 1 });
  const validation = garage.apply(roads.validation);
  fit(model, garage.data, { validation, epochs: 300, batchSize: 16, learningRate: 0.01, patience: 30, seed: 1 });
  const said = saidOf(model, garage.apply(roads.test));
  return [...roads.test].map(({ y }, index) => ({ said: said[index]!, left: y - said[index]! }));
}

describe("what lesson 13 says", () => {
  it("344 penguins, 11 of them with gaps; 199, 67 and 67 in the parts", () => {
    expect(tables.penguins.csv.trimEnd().split("\n")).toHaveLength(345);
    expect(birds.size).toBe(333);
    expect([two.train, two.validation, two.test].map(({ size }) => size)).toEqual([199, 67, 67]);
  });

  it("Adelie is the most frequent kind in the training part, and the baseline is right about 55 % of the validation", () => {
    const counts = (part: Dataset) => [0, 1, 2].map((kind) => part.y.data.filter((y) => y === kind).length);
    const [adelie, ...others] = counts(two.train);
    expect(adelie).toBeGreaterThan(Math.max(...others));
    expect(counts(two.validation)[0]! / 67).toBeCloseTo(0.552, 3);
  });

  it("by flipper and mass it stops early, and takes Chinstraps for Adelies, hardly ever the other way", () => {
    expect(two.history.stopped).toBe("early");
    expect(two.history.epochs.length - 1 - two.history.best!.epoch).toBe(20);
    const said = saidOf(two.model, two.watched);
    const taken = (truth: number, as: number) => [...two.watched].filter(({ y }, i) => y === truth && said[i] === as);
    expect(taken(1, 0).length).toBeGreaterThan(5);
    expect(taken(0, 1).length).toBeLessThan(2);
  });

  it("each column of the bill helps: 56, 63, 66 of 67 in the validation; 65 in the test", () => {
    expect([two, three, four].map(({ model, watched }) => rightIn(model, watched))).toEqual([56, 63, 66]);
    expect(rightIn(four.model, four.held)).toBe(65);
  });

  it("no number of layers does that: by flipper and mass a larger network stays below", () => {
    const model = mlp({ layers: [2, 32, 32, 3], seed: 1 });
    const options = { epochs: 300, batchSize: 16, learningRate: 0.1, patience: 20, seed: 1 };
    fit(model, standardize(two.train).data, { ...options, validation: two.watched });
    expect(rightIn(model, two.watched)).toBeLessThan(63);
  });

  it("some kinds live on one island only", () => {
    const islands = csv(complete, { target: "species", features: ["island"] });
    const of = (kind: string) =>
      new Set([...islands].filter(({ y }) => islands.classes[y] === kind).map(({ x }) => x.join()));
    expect([of("Chinstrap").size, of("Gentoo").size, of("Adelie").size]).toEqual([1, 1, 3]);
  });

  it("cars: the mean is off by 7.2 miles, a line by 3.3, the network by 2.8, and more so for those that go far", () => {
    const mean = roads.train.y.data.reduce((sum, y) => sum + y, 0) / roads.train.size;
    expect(rootMeanSquare([...roads.test].map(({ y }) => y - mean))).toBeCloseTo(7.2, 1);
    const [line, network] = [mileage([6, 1]), mileage([6, 16, 1])];
    expect(rootMeanSquare(line.map(({ left }) => left))).toBeCloseTo(3.3, 1);
    expect(rootMeanSquare(network.map(({ left }) => left))).toBeCloseTo(2.8, 1);
    const sorted = network.sort((a, b) => a.said - b.said).map(({ left }) => left);
    const [near, far] = [sorted.slice(0, 39), sorted.slice(39)].map(rootMeanSquare);
    expect(far! / near!).toBeGreaterThan(1.3);
    expect(Math.max(...sorted.map(Math.abs))).toBeGreaterThan(3 * 2.8);
  });

  it("the code of the model says what the model says", () => {
    const code = asCode(four.model, { mean: four.mean, deviation: four.deviation });
    expect(code).toContain("0 for Adelie, 1 for Chinstrap, 2 for Gentoo");
    expect(mlp({ layers: four.model.plan.sizes }).load(four.model.save()).predict(four.held.x).toArray()).toEqual(
      four.model.predict(four.held.x).toArray(),
    );
  });

  it("wine, whose growers are numbers, needs classes: true", () => {
    expect(csv(tables.wine.csv, { target: "grower" }).classes).toEqual([]);
    expect(csv(tables.wine.csv, { target: "grower", classes: true }).classes).toEqual(["1", "2", "3"]);
  });
});
