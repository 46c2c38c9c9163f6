import { describe, expect, it } from "vitest";
import type { Widget } from "../../src/widgets/widget";
import { widgets } from "../../src/widgets/widgets";
import { keepEvery, weightsAt } from "../../src/widgets/kept-weights";
import { opened } from "./opened";

describe.each([
  ["network", { layers: "64, 64", epochs: 200 }, { layers: "8", epochs: 3 }],
  ["dropout", { width: "64", epochs: 60 }, { width: "16", epochs: 3 }],
] as const)("the %s widget", (name, large, small) => {
  const widget = (widgets as Readonly<Record<string, Widget>>)[name];

  it("says of a large network which step its weights are of, where it has not kept them all", () => {
    const { trace, view } = opened(widget, large);
    const kept = trace.map((record) => (record as { parameters?: unknown }).parameters !== undefined);
    const missing = kept.indexOf(false);
    expect(missing).toBeGreaterThan(0);
    expect(view(missing).sentence).toMatch(
      new RegExp(`Weights and maps are those after step ${kept.lastIndexOf(true, missing)}: a network this large`),
    );
    expect(view(missing - 1).sentence).not.toContain("Weights and maps");
    expect(view(-1).sentence).not.toContain("Weights and maps");
  });

  it("keeps every step of a small one, and says nothing of it", () => {
    const { trace, view } = opened(widget, small);
    expect(trace.every((record) => (record as { parameters?: unknown }).parameters !== undefined)).toBe(true);
    for (const step of [0, 7, trace.length - 1]) expect(view(step).sentence).not.toContain("Weights and maps");
  });
});

it("keeps so many that a trace is some five million numbers", () => {
  expect(keepEvery(1000, 30)).toBe(1);
  expect(keepEvery(10_000, 4482)).toBe(9);
});

it("passes over weights of another network", () => {
  const trace = [{ step: 0, parameters: [1, 2] }, { step: 1, parameters: [1, 2, 3] }, { step: 2 }];
  expect(weightsAt(trace, 2, 2)).toEqual({ parameters: [1, 2], step: 0 });
  expect(weightsAt(trace, 9, 3)).toEqual({ parameters: [1, 2, 3], step: 1 });
  expect(weightsAt(trace, -1, 3)).toBeUndefined();
});
