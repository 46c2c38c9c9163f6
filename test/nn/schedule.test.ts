import { describe, expect, it } from "vitest";
import { cosine, step, warmup, type Schedule } from "../../src/nn/schedule";
import { expectClose, referenceCases } from "../references/cases";

interface ScheduleCase {
  readonly name: string;
  readonly schedule: { readonly name: "step" | "cosine" | "warmup" };
  readonly every: "step" | "epoch";
  readonly factors: readonly number[];
}

const makers: Readonly<Record<string, (options: object) => Schedule>> = { step, cosine, warmup };

describe("a schedule is PyTorch's", () => {
  it.each(referenceCases<ScheduleCase>("schedules"))("$name", ({ schedule: { name, ...options }, every, factors }) => {
    const schedule = makers[name]!(options);
    const length = { steps: factors.length, epochs: factors.length };
    const actual = factors.map((_, at) => (every === "step" ? schedule(at, 0, length) : schedule(0, at, length)));
    expectClose(actual, factors, 1e-9);
  });
});

describe("warmup", () => {
  it("goes on as another schedule", () => {
    const schedule = warmup({ steps: 4, then: step({ every: 1, factor: 0.5 }) });
    expect([0, 1, 2, 3, 4].map((at) => schedule(at, at, { steps: 5, epochs: 5 }))).toEqual([
      0.25, 0.25, 0.1875, 0.125, 0.0625,
    ]);
  });
});
