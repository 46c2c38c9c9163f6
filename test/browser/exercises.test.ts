import { afterEach, expect, test } from "vitest";
import { hands, named, open, type Page } from "./page";

let page: Page | undefined;
afterEach(() => page?.mounted.dispose());

function shown(payload: object, saved?: Record<string, never>) {
  page = open(payload, saved && { saved });
  return { page, hand: hands(page.element), text: () => page?.element.textContent ?? "" };
}

const failed = {
  type: "verdict",
  exercise: "update",
  passed: false,
  message: "Expected [1], got [2].",
  hints: ["Look at the `sign`.", "Add, do not subtract."],
  solution: "return w;",
};

test("a check that passed says so in a word, and offers nothing more", () => {
  const { page, text } = shown({ ...failed, passed: true, message: "Right." });
  named(page.element, "[role=group]", "Check: update");
  expect(text()).toBe("PassedRight.");
});

test("a check that failed offers its hints one by one, then the solution", () => {
  const { page, hand, text } = shown(failed);
  expect(text()).toContain("Not yetExpected [1], got [2].");
  hand.press("Show a hint");
  expect(page.element.querySelectorAll("li")).toHaveLength(1);
  expect(page.element.querySelector("li code")?.textContent).toBe("sign");
  hand.press("Show another hint");
  expect(page.element.querySelectorAll("li")).toHaveLength(2);
  expect(page.element.querySelector("pre")?.hidden).toBe(true);
  hand.press("Show the solution");
  expect(page.element.querySelector("pre")?.hidden).toBe(false);
  expect(page.saved.at(-1)).toEqual({ hints: 2, solved: true });
  hand.press("Hide the solution");
  expect(page.element.querySelector("pre")?.hidden).toBe(true);
});

test("hints that were asked for stand there again in the saved notebook", () => {
  const { page } = shown(failed, { hints: 1 as never });
  expect(page.element.querySelectorAll("li")).toHaveLength(1);
});

test("hint shows as many as it was called for", () => {
  const { page, hand } = shown({ type: "hint", exercise: "update", hints: ["One.", "Two."], shown: 1 });
  expect(page.element.querySelectorAll("li")).toHaveLength(1);
  hand.press("Show another hint");
  expect(page.element.querySelector("button")?.hidden).toBe(true);
});

const quiz = {
  type: "quiz",
  quiz: {
    name: "signs",
    question: "Which way?",
    choices: [
      { text: "Up", why: "That is the gradient." },
      { text: "Down", why: "Against the gradient.", right: true },
    ],
  },
};

test("a quiz says why to each answer, may be answered again, and keeps the answer", () => {
  const { page, hand, text } = shown(quiz);
  const choose = (name: string): void => named<HTMLInputElement>(page.element, "input[type=radio]", name).click();
  choose("Up");
  expect(text()).toContain("Not quiteThat is the gradient.");
  expect(page.saved.at(-1)).toEqual({ answer: 0, passed: false, exercise: "signs" });
  choose("Down");
  expect(text()).toContain("RightAgainst the gradient.");
  expect(page.saved.at(-1)).toEqual({ answer: 1, passed: true, exercise: "signs" });
  expect(hand.alert()).toBe("");
});

test("a quiz reopens with its answer; an answer that it does not have is none", () => {
  expect(shown(quiz, { answer: 1 as never }).text()).toContain("Against the gradient.");
  page?.mounted.dispose();
  expect(shown(quiz, { answer: 9 as never }).text()).not.toContain("gradient.");
});

const predict = {
  type: "predict",
  prediction: {
    kind: "number",
    question: "How many updates?",
    actual: 4,
    within: 1,
    unit: "updates",
    why: "Flowers 0, 50, 0, 1.",
  },
};

test("a prediction takes a number, keeps it, and then says what happens", () => {
  const { page, hand, text } = shown(predict);
  hand.type("How many updates?", "many");
  hand.press("Answer");
  expect(hand.alert()).toContain("expected a number; got many");
  hand.type("How many updates?", "5");
  hand.press("Answer");
  expect(text()).toContain("You said 5; it is 4 updates: near enough. Flowers 0, 50, 0, 1.");
  expect(page.saved).toEqual([{ answer: 5, passed: true }]);
  expect(hand.field("How many updates?").readOnly).toBe(true);
});

test("a prediction of a direction is chosen once", () => {
  const { page, text } = shown({
    type: "predict",
    prediction: { kind: "direction", question: "The loss?", actual: "down", why: "It learns." },
  });
  named<HTMLInputElement>(page.element, "input[type=radio]", "up").click();
  expect(text()).toContain("Not as you saidYou said “up”; it is “down”. It learns.");
  const radios = [...page.element.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  expect(radios.map(({ checked, disabled }) => ({ checked, disabled }))).toEqual([
    { checked: true, disabled: false },
    { checked: false, disabled: true },
    { checked: false, disabled: true },
  ]);
});

test("what is no payload is one line", () => {
  expect(shown({ type: "quiz", quiz: { question: 3 } }).text()).toBe(
    "gradwalk output: expected payload.quiz.question to be a text; got 3 — run its cell again",
  );
});
