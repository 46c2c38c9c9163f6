import { afterEach, expect, test, vi } from "vitest";
import { hands, open, type Page } from "./page";

let page: Page | undefined;
afterEach(() => page?.mounted.dispose());

const descent = { type: "widget", widget: "descent", values: { learningRate: 0.1, steps: 30 } };

async function opened(payload: object = descent, context: Parameters<typeof open>[1] = {}) {
  page = open(payload, context);
  const hand = hands(page.element);
  await vi.waitFor(() => expect(hand.sentence()).not.toBe(""));
  const at = (place: string) => vi.waitFor(() => expect(hand.step()).toBe(place));
  return { page, hand, at, text: () => page?.element.textContent ?? "" };
}

const settled = () => new Promise((rest) => setTimeout(rest, 60));

test("a change in the middle is taken up from there: what was before stays as it was", async () => {
  const { hand, at } = await opened();
  hand.move("Step", 5);
  await at("step 5 of 30");
  await settled();
  const before = hand.sentence();
  hand.type("Learning rate", "0.2");
  await settled();
  expect(hand.sentence()).toBe(before);
  hand.press("Step forward");
  await at("step 6 of 30");
  await settled();
  const own = hand.sentence();
  hand.press("Reset");
  await at("step 0 of 30");
  hand.move("Step", 6);
  await at("step 6 of 30");
  await settled();
  expect(hand.sentence()).not.toBe(own);
});

test("a fork keeps both runs, until it is dropped", async () => {
  const { hand, at, page } = await opened();
  hand.move("Step", 5);
  await at("step 5 of 30");
  hand.press("Fork here");
  await vi.waitFor(() => expect(hand.button("Drop the fork")).toBeTruthy());
  expect(page.element.textContent).toContain(
    "Change Learning rate, Optimizer, Momentum, or Length: both runs stay on the picture. Another control begins anew.",
  );
  hand.type("Learning rate", "0.3");
  await settled();
  expect(page.saved.at(-1)).toMatchObject({ fork: { legs: [{ from: -1 }] }, legs: [{ from: -1 }, {}] });
  hand.press("Drop the fork");
  await vi.waitFor(() => expect(hand.button("Fork here")).toBeTruthy());
  expect(page.saved.at(-1)).not.toHaveProperty("fork");
});

test("what was taken up on the way is there again in the saved notebook", async () => {
  const first = await opened();
  first.hand.move("Step", 5);
  await first.at("step 5 of 30");
  first.hand.type("Learning rate", "0.2");
  await settled();
  first.hand.move("Step", 9);
  await first.at("step 9 of 30");
  await settled();
  const sentence = first.hand.sentence();
  const saved = first.page.saved.at(-1);
  first.page.mounted.dispose();
  const again = await opened(descent, saved && { saved });
  await again.at("step 9 of 30");
  await vi.waitFor(() => expect(again.hand.sentence()).toBe(sentence));
});

test("a goal is seen to be reached when the learner comes to it", async () => {
  const goal = { quantity: "loss", below: 1, within: 30 };
  const { hand, at, text } = await opened({ ...descent, goal });
  await at("step 0 of 30");
  expect(text()).toContain("Goal: loss below 1 within 30 steps");
  expect(text()).not.toContain("reached");
  hand.press("Last");
  await vi.waitFor(() => expect(text()).toContain("within 30 steps — reached"));
  hand.press("First");
  await vi.waitFor(() => expect(text()).not.toContain("reached"));
});

test("a goal that is reached too late is not", async () => {
  const { hand, at, text } = await opened({ ...descent, goal: { quantity: "loss", below: 1, within: 2 } });
  hand.press("Last");
  await at("step 30 of 30");
  await settled();
  expect(text()).not.toContain("reached");
});

test("asked first, nothing runs before there is an answer; then it stands beside what came out", async () => {
  const { hand, page, at, text } = await opened({ ...descent, predict: true });
  expect(hand.step()).toBe("step 0 of 0");
  const answers = [...page.element.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  expect(answers.length).toBeGreaterThan(1);
  answers[0]?.click();
  await at("step 0 of 30");
  expect(text()).toContain("You said: ");
  expect(text()).not.toContain("The answer: ");
  hand.press("Last");
  await vi.waitFor(() => expect(text()).toMatch(/The answer: .*, (not )?as you said/));
  expect(page.saved.at(-1)).toHaveProperty("answer");
});

test("controls that do not matter are left out until they do", async () => {
  const { hand } = await opened();
  const momentum = (): HTMLElement | null => hand.slider("Momentum").closest("[hidden]");
  expect(momentum()).not.toBeNull();
  hand.choose("Optimizer", "momentum");
  expect(momentum()).toBeNull();
});

test("a control that changes only what is drawn leaves the run alone", async () => {
  const { hand, at } = await opened();
  hand.move("Step", 5);
  await at("step 5 of 30");
  hand.choose("Picture", "as a landscape");
  expect(hand.step()).toBe("step 5 of 30");
});
