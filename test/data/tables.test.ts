import { describe, expect, it } from "vitest";
import { csv } from "../../src/data/csv";
import { tables, type Table } from "../../src/data/tables";

const withoutGaps = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !line.split(",").includes("NA"))
    .join("\n");

describe("tables", () => {
  it.each(Object.entries(tables) as [string, Table][])("%s says its name, source and licence", (name, table) => {
    expect(table.name).toBe(name);
    expect(table.source).toMatch(/\(\d{4}\)/);
    expect(["CC0 1.0", "CC BY 4.0"]).toContain(table.licence);
    const widths = table.csv
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",").length);
    expect(new Set(widths).size).toBe(1);
    expect(table.csv.split("\n", 1)[0]?.split(",")).toContain(table.target);
  });

  it("penguins: 344 birds, eleven with gaps, which csv names", () => {
    const { csv: text, target } = tables.penguins;
    expect(text.trimEnd().split("\n")).toHaveLength(345);
    expect(() => csv(text, { target })).toThrow('column "bill length" to be filled; got "NA" in line 5');
    const whole = csv(withoutGaps(text), { target });
    expect(whole.size).toBe(333);
    expect(whole.classes.map((_, kind) => [...whole].filter(({ y }) => y === kind).length)).toEqual([146, 68, 119]);
  });

  it("wine: 178 wines from three growers, 59, 71 and 48", () => {
    const wine = csv(tables.wine.csv, { target: tables.wine.target, classes: true });
    expect(wine.features).toHaveLength(13);
    expect(wine.classes.map((_, grower) => [...wine].filter(({ y }) => y === grower).length)).toEqual([59, 71, 48]);
    // scikit-learn's description: alcohol from 11.0 to 14.8, mean 13.0.
    const alcohol = [...wine].map(({ x }) => x[0]!);
    expect(Math.max(...alcohol)).toBe(14.83);
    expect(alcohol.reduce((sum, value) => sum + value) / 178).toBeCloseTo(13, 1);
  });

  it("cars: 392 of them, 9 to 46.6 miles per gallon, whose names are too many to be features", () => {
    const { csv: text, target } = tables.cars;
    expect(() => csv(text, { target })).toThrow("at most 50 different words");
    const cars = csv(text, { target, features: ["horsepower", "weight", "year", "origin"] });
    expect(cars.size).toBe(392);
    expect(cars.classes).toEqual([]);
    expect(cars.features).toEqual([
      "horsepower",
      "weight",
      "year",
      "origin = America",
      "origin = Europe",
      "origin = Japan",
    ]);
    expect(Math.min(...cars.y.data)).toBe(9);
    expect(Math.max(...cars.y.data)).toBe(46.6);
  });
});
