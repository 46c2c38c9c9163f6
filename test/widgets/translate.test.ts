import { describe, expect, it } from "vitest";
import { nearestTranslation } from "../../src/applications/nearest-phrases";
import { translateWidget } from "../../src/widgets/translate";
import { exactShare, translateTask } from "../../src/widgets/translate-run";
import { last, opened } from "./opened";

const short = { examples: 100, epochs: 3 };

describe("the translate widget", () => {
  const { trace, values, view } = opened(translateWidget, short);

  it("learns from phrases that share none with those held out", () => {
    const { train, test, nearest } = translateTask(values);
    expect([train.length, test.length]).toEqual([100, 100]);
    const known = new Set(train.map(({ source }) => source));
    expect(test.filter(({ source }) => known.has(source))).toEqual([]);
    expect(nearest[3]).toBe(nearestTranslation(train, test[3].source));
  });

  it("tries the held-out ones at the end of each epoch, and counts what is right to the letter", () => {
    const tried = trace.filter(({ said }) => said);
    expect(tried.length).toBe(3);
    const { test } = translateTask(values);
    expect(
      exactShare(
        test.map(({ target }, at) => (at < 50 ? target : "")),
        translateTask(values),
      ),
    ).toBe(0.5);
    expect(trace[trace.length - 1].loss).toBeLessThan(trace[0].loss);
  });

  it("shares its attention over the letters of the text and their end, a row for each letter written", () => {
    const { heat } = view(last).figure;
    const columns = "three hundred and forty-two".length + 1;
    expect(heat?.columns).toBe(columns);
    const sums = Array.from({ length: heat?.rows ?? 0 }, (_, row) =>
      Array.from(heat?.values ?? [])
        .slice(row * columns, (row + 1) * columns)
        .reduce((sum, share) => sum + share, 0),
    );
    for (const sum of sums) expect(sum).toBeCloseTo(1, 8);
  });

  it("shows where it fails, beside what is right and what the nearest phrases say", () => {
    const { rows = [] } = view(last).ledger ?? {};
    expect(rows.length).toBe(6);
    for (const [said, right, , source] of rows) {
      expect(said).not.toBe(right);
      expect(translateTask(values).test).toContainEqual({ source, target: right });
    }
  });

  it("draws letters with a temperature, the same from the same seed", () => {
    const said = (more: object): string =>
      translateWidget.view(trace, trace.length - 1, { ...values, ...more }).sentence;
    expect(said({ temperature: 2 })).toBe(said({ temperature: 2 }));
    expect(new Set([1, 2, 3, 4].map((seed) => said({ temperature: 2, seed }))).size).toBeGreaterThan(1);
    expect(said({ seed: 2 })).toBe(said({ seed: 1 }));
  });

  it("names letters that it never saw, and refuses no text at all", () => {
    const at = (words: string) => translateWidget.view(trace, 0, { ...values, words });
    expect(at("7 quid").sentence).toContain("It never saw “7”, “q”.");
    expect(() => at(" ")).toThrow(/1 to 60 letters; got 0/);
  });

  it("offers the text of what it translates, and the seed of the drawing where there is chance", () => {
    expect(translateWidget.relevant?.({ ...values, kind: "dates" })).toContain("date");
    expect(translateWidget.relevant?.(values)).not.toContain("seed");
    expect(translateWidget.relevant?.({ ...values, temperature: 1 })).toContain("seed");
  });

  it.each([
    ["kind", "dates"],
    ["examples", 200],
    ["start", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(translateWidget, { ...short, epochs: 2, [name]: value }).trace[0]).not.toEqual(trace[0]);
  });
});
