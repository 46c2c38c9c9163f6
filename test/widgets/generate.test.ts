import { describe, expect, it } from "vitest";
import { bigrams } from "../../src/applications/letters";
import { generateWidget } from "../../src/widgets/generate";
import { generateTask, nameLists } from "../../src/widgets/generate-run";
import { expectGolden } from "../golden/golden";
import { last, opened } from "./opened";

const short = { epochs: 10 };

describe("the generate widget, names", () => {
  const { trace, values, view } = opened(generateWidget, short);

  it("holds a fifth of the names out, and beats the table of pairs on them", () => {
    const { train, test } = nameLists();
    expect(train.filter((name) => test.includes(name))).toEqual([]);
    expect(test.length / (train.length + test.length)).toBeCloseTo(0.2, 2);
    expect(generateTask(values).baseline.error).toBe(bigrams(train).loss(test));
    expect(trace[trace.length - 1].heldOut).toBeLessThan(bigrams(train).loss(test) - 0.3);
    expect(generateWidget.prediction?.truth(trace, values)).toBe("it beats the baseline");
  });

  it("writes other names with another seed and the same with the same; only one at temperature 0", () => {
    const names = (more: object): string[] =>
      (generateWidget.view(trace, trace.length - 1, { ...values, ...more }).ledger?.rows ?? []).map(([name]) => name);
    expect(names({ seed: 1 })).toEqual(names({}));
    expect(names({ seed: 2 })).not.toEqual(names({ seed: 1 }));
    expect(new Set(names({ temperature: 0 })).size).toBe(1);
    for (const name of names({ begin: "Tyra" })) expect(name.startsWith("Tyra")).toBe(true);
  });

  it("says where a name is from", () => {
    const rows = generateWidget.view(trace, trace.length - 1, { ...values, temperature: 0.2 }).ledger?.rows ?? [];
    const { train, test } = nameLists();
    for (const [name, origin] of rows) {
      const own = name.toLowerCase();
      const right = train.includes(own) ? "in the list" : test.includes(own) ? "never shown" : "made up";
      expect(origin).toContain(right);
    }
  });

  it("frames the place that is looked at, and shows how likely each letter is there", () => {
    const at = generateWidget.view(trace, trace.length - 1, { ...values, place: 2 });
    const [frame] = at.figure.layout["shapes"] as { x0: number; x1: number }[];
    expect([frame.x0, frame.x1]).toEqual([0.5, 1.5]);
    const [bars] = at.beside ?? [];
    const chances = (bars.data[0] as unknown as { y: number[] }).y;
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
    expect(chances.length).toBe(27);
  });

  it("says in a line what a beginning has to be", () => {
    expect(() => generateWidget.view(trace, 0, { ...values, begin: "t-rex" })).toThrow(/a to z; got "t-rex"/);
  });

  it("learns another way from other letters, and no longer than it is told", () => {
    expect(opened(generateWidget, { ...short, letters: 2 }).trace).not.toEqual(trace);
    expect(opened(generateWidget, { epochs: 5 }).trace).toEqual(trace.slice(0, 5));
    expect(view(last).sentence).toContain("Epoch 9");
  });
});

describe("the generate widget, digits", () => {
  const { trace, values, view } = opened(generateWidget, { subject: "digits", epochs: 40 });

  it("keeps more of a digit that it never saw than two principal components", () => {
    expect(trace[39].heldOut).toBeLessThan(generateTask(values).baseline.error);
  });

  it("draws from the point that was chosen", () => {
    const inked = (more: object): readonly number[] =>
      Array.from(generateWidget.view(trace, 39, { ...values, ...more }).beside?.[0].heat?.values ?? []);
    expect(inked({ first: -0.8 })).not.toEqual(inked({ first: 0.8 }));
    expect(view(last).figure.handles).toEqual([
      { label: "point to draw", x: 0.5, y: 0.5, sets: { x: "first", y: "second" } },
    ]);
  });

  it.each([-1, 0, 39])("is drawn as it was at step %i", (step) => {
    expectGolden(`widgets/generate-digits-${step < 0 ? "start" : step}`, generateWidget.view(trace, step, values));
  });

  it("shows the controls of digits only", () => {
    expect(generateWidget.relevant?.(values)).toEqual(["subject", "first", "second", "epochs"]);
  });
});
