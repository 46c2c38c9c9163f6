import { describe, expect, it } from "vitest";
import { answerPrediction, checkedPrediction } from "../../src/exercises/prediction";
import { answerQuiz, checkedQuiz, type Quiz } from "../../src/exercises/quiz";

const sides = {
  name: "sides",
  question: "Which side?",
  choices: [
    { text: "left", why: "No: look at the arrow." },
    { text: "right", right: true, why: "The arrow points there." },
  ],
};

describe("a quiz", () => {
  it("is plain data, and says why for every choice", () => {
    const quiz = checkedQuiz(sides);
    expect(JSON.parse(JSON.stringify(quiz))).toEqual(sides);
    expect(answerQuiz(quiz, 0)).toEqual({ passed: false, message: "No: look at the arrow." });
    expect(answerQuiz(quiz, 1)).toEqual({ passed: true, message: "The arrow points there." });
    expect(() => answerQuiz(quiz, 2)).toThrow(RangeError);
  });

  it.each([
    ["no question", { choices: sides.choices }, "expected a question"],
    ["a choice without its why", { ...sides, choices: [{ text: "a" }, { text: "b" }] }, "each with text and why"],
    ["one choice", { ...sides, choices: [sides.choices[1]] }, "two choices or more"],
    ["no right choice", { ...sides, choices: [sides.choices[0], sides.choices[0]] }, "mark one with right: true"],
  ])("is refused with %s", (_, quiz, message) => {
    expect(() => checkedQuiz(quiz as Quiz)).toThrow(message);
  });
});

describe("a prediction", () => {
  it("asks for a number, a direction or a choice, by what really happens", () => {
    const asked = { question: "?", why: "Because." };
    expect(checkedPrediction({ ...asked, actual: 4 })).toMatchObject({ kind: "number", within: 0 });
    expect(checkedPrediction({ ...asked, actual: "same" })).toMatchObject({ kind: "direction" });
    expect(checkedPrediction({ ...asked, actual: "blue", options: ["red", "blue"] })).toMatchObject({ kind: "choice" });
  });

  it("compares the answer with what happens, and says why", () => {
    const count = checkedPrediction({ question: "?", why: "Four.", actual: 4, unit: "updates", within: 1 });
    expect(answerPrediction(count, "4")).toEqual({ passed: true, message: "You said 4, and so it is. Four." });
    expect(answerPrediction(count, "5")?.message).toBe("You said 5; it is 4 updates: near enough. Four.");
    expect(answerPrediction(count, 40)).toEqual({ passed: false, message: "You said 40; it is 4 updates. Four." });
    const way = checkedPrediction({ question: "?", why: "It only rescales.", actual: "same" });
    const share = checkedPrediction({ question: "Share?", actual: 100 / 3, within: 5, unit: "%", why: "A third." });
    expect(answerPrediction(share, "33.33")?.message).toBe("You said 33.33, and so it is. A third.");
    expect(answerPrediction(share, "-2")?.message).toBe("You said −2; it is 33.33 %. A third.");
    expect(answerPrediction(way, "up")?.message).toBe("You said “up”; it is “stays the same”. It only rescales.");
    expect(answerPrediction(way, "same")?.passed).toBe(true);
  });

  it("does not take for an answer what is none", () => {
    const count = checkedPrediction({ question: "?", why: "", actual: 0 });
    expect(answerPrediction(count, "")).toBeUndefined();
    expect(answerPrediction(count, "many")).toBeUndefined();
    expect(answerPrediction(checkedPrediction({ question: "?", why: "", actual: "up" }), "left")).toBeUndefined();
  });

  it.each([
    ["a direction nobody knows", { question: "?", why: "", actual: "left" }],
    ["an option that is not among them", { question: "?", why: "", actual: "c", options: ["a", "b"] }],
    ["a number that is none", { question: "?", why: "", actual: NaN }],
  ])("is refused with %s", (_, asked) => {
    expect(() => checkedPrediction(asked)).toThrow(RangeError);
  });
});
