import { describe, expect, it } from "vitest";
import { close } from "../../src/exercises/close";
import { judge } from "../../src/exercises/judge";
import { todo } from "../../src/exercises/todo";

describe("judge", () => {
  it("passes true and a verdict that passed, nothing else", () => {
    expect(judge(() => true)).toEqual({ passed: true, message: "Right." });
    expect(judge(() => close(2, 2))).toEqual({ passed: true, message: "Right." });
    for (const value of [false, undefined, null, 1, "yes", [], {}, { passed: true }, { passed: 1, message: "" }])
      expect(judge(() => value)).toMatchObject({ passed: false });
  });

  it("says what is not written yet", () => {
    expect(judge(() => close(todo("write the update"), 1))).toEqual({
      passed: false,
      message: "Not written yet: write the update.",
    });
  });

  it("turns an exception into a verdict that names it", () => {
    expect(judge(() => close((undefined as unknown as number[])[0], 1))).toMatchObject({
      passed: false,
      message: expect.stringMatching(/^It stopped with an error: TypeError: Cannot read properties of undefined/),
    });
    expect(
      judge(() => {
        throw "up";
      }),
    ).toEqual({ passed: false, message: 'It stopped: something was thrown ("up").' });
  });

  it("says that a check in braces returns nothing", () => {
    expect(
      judge(() => {
        close(1, 1);
      }),
    ).toMatchObject({ passed: false, message: expect.stringContaining("returned nothing") });
  });

  it("waits for an async check", async () => {
    await expect(judge(async () => close(1, 1))).resolves.toMatchObject({ passed: true });
    await expect(judge(async () => todo("train it"))).resolves.toEqual({
      passed: false,
      message: "Not written yet: train it.",
    });
  });
});
