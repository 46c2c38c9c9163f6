import { describe, expect, it } from "vitest";
import { judge } from "../../src/exercises/judge";
import type { Verdict } from "../../src/exercises/verdict";

/** Answers to an exercise, by what they are: those that pass, and those that fail with a message meant for them. */
export interface Listed {
  readonly name: string;
  readonly check: (mine: unknown) => Verdict;
  readonly right: Readonly<Record<string, unknown>>;
  /** What was written, and a part of the message that nothing else gets. */
  readonly wrong: Readonly<Record<string, readonly [mine: unknown, message: string]>>;
}

/** The tests that every exercise has to stand. */
export function testListed({ name, check, right, wrong }: Listed): void {
  describe(`the exercise ${name}`, () => {
    it("has five right variants and five wrong answers or more", () => {
      expect(Object.keys(right).length).toBeGreaterThanOrEqual(5);
      expect(Object.keys(wrong).length).toBeGreaterThanOrEqual(5);
    });

    it.each(Object.entries(right))("passes %s", (_, mine) => {
      expect(judge(() => check(mine))).toEqual({ passed: true, message: expect.any(String) });
    });

    it.each(Object.entries(wrong))("says what is wrong with %s", (_, [mine, message]) => {
      const verdict = judge(() => check(mine)) as Verdict;
      expect(verdict.message).toContain(message);
      expect(verdict.passed).toBe(false);
    });

    it("gives every wrong answer a message of its own", () => {
      const messages = Object.values(wrong).map(([mine]) => (judge(() => check(mine)) as Verdict).message);
      expect(new Set(messages).size).toBe(messages.length);
    });
  });
}
