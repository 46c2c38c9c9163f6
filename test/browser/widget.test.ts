import { afterEach, expect, test, vi } from "vitest";
import { hands, named, open, type Page } from "./page";

let page: Page | undefined;
afterEach(() => page?.mounted.dispose());

const perceptron = { type: "widget", widget: "perceptron", values: {} };

async function opened(payload: object = perceptron, context: Parameters<typeof open>[1] = {}) {
  page = open(payload, context);
  const hand = hands(page.element);
  await vi.waitFor(() => expect(hand.sentence()).not.toBe(""));
  return { page, hand, reads: (text: string) => vi.waitFor(() => expect(hand.sentence()).toContain(text)) };
}

test("a widget is a group with its title for a name, before its first step", async () => {
  const { page, hand } = await opened();
  named(page.element, "[role=group]", "Perceptron");
  expect(hand.sentence()).toContain("Before the first flower");
  expect(hand.step()).toBe("mistake 0 of 5");
});

test("it steps forward, back, to the last and to the first, and the ledger moves with it", async () => {
  const { hand, reads } = await opened();
  hand.press("Step forward");
  await reads("Update 1, epoch 0: flower 0 (setosa)");
  hand.press("Step forward");
  await reads("flower 50 (versicolor)");
  expect(hand.rows().map(([, epoch, flower]) => [epoch, flower])).toEqual([
    ["0", "0 setosa"],
    ["0", "50 versicolor"],
  ]);
  hand.press("Step back");
  await reads("Update 1,");
  expect(hand.rows()).toHaveLength(1);
  hand.press("Last");
  await reads("separated after 4 updates");
  hand.press("Step forward");
  expect(hand.step()).toBe("mistake 5 of 5");
  hand.press("First");
  await reads("Before the first flower");
  hand.press("Step back");
  expect(hand.step()).toBe("mistake 0 of 5");
});

test("a row of the ledger leads to its step, by a button of its own too", async () => {
  const { page, hand, reads } = await opened();
  hand.press("Last");
  await reads("separated after 4 updates");
  const rows = [...page.element.querySelectorAll<HTMLElement>("tbody tr")];
  rows[1]?.querySelector("td:last-child")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  await reads("Update 2, epoch 0");
  expect(hand.step()).toBe("mistake 2 of 5");
  hand.press("1");
  await reads("Update 1, epoch 0");
});

test("the sentence after a step back is the sentence from before", async () => {
  const { hand, reads } = await opened();
  const forward: string[] = [];
  for (let place = 0; place <= 5; place++) {
    hand.move("Step", place);
    await vi.waitFor(() => expect(hand.step()).toBe(`mistake ${place} of 5`));
    await vi.waitFor(() => expect(forward).not.toContain(hand.sentence()));
    forward.push(hand.sentence());
  }
  for (let place = 4; place >= 0; place--) {
    hand.press("Step back");
    await reads(forward[place] as string);
  }
});

test("steps have sizes: a mistake, a flower, an epoch; what is shown stays when the size changes", async () => {
  const { hand, reads } = await opened();
  hand.press("Step forward");
  await reads("Update 1");
  hand.choose("Size", "flower");
  expect(hand.step()).toBe("flower 1 of 300");
  hand.press("Step forward");
  await reads("flower 1 (setosa) is on its own side");
  hand.choose("Size", "epoch");
  expect(hand.step()).toBe("epoch 0 of 3");
  expect(hand.sentence()).toContain("flower 1 (setosa)");
  hand.press("Step back");
  await reads("Before the first flower");
});

test("it plays to the end by itself, says so with its button, and stands still when told", async () => {
  const { hand, reads } = await opened();
  hand.choose("Speed", "100");
  hand.press("Play");
  expect(hand.button("Pause")).toBeTruthy();
  await reads("separated after 4 updates");
  expect(hand.button("Play")).toBeTruthy();
  hand.choose("Speed", "0.25");
  hand.press("Play");
  await reads("Update 1,");
  hand.press("Pause");
  expect(hand.button("Play")).toBeTruthy();
});

test("a control that moves runs it anew, at the same step", async () => {
  const { hand, reads } = await opened();
  hand.press("Step forward");
  await reads("w = (−1.4, −0.2)");
  hand.type("Learning rate", "0,5");
  await reads("w = (−0.7, −0.1)");
  hand.choose("Species", "versicolor and virginica");
  await reads("flower 0 (versicolor)");
  hand.press("Reset");
  await reads("Before the first flower");
  expect(hand.field("Learning rate").value).toBe("1");
});

test("nonsense in a field gives one line, keeps the text and changes nothing", async () => {
  const { hand, page } = await opened();
  hand.type("Learning rate", "fast");
  expect(hand.alert()).toBe("Learning rate: expected a number; got fast — it stays at 1");
  expect(hand.field("Learning rate").value).toBe("fast");
  expect(hand.field("Learning rate").getAttribute("aria-invalid")).toBe("true");
  hand.type("Learning rate", "100");
  expect(hand.alert()).toContain("expected a number from 0.01 to 10; got 100");
  hand.type("Most epochs", "2.5");
  expect(hand.alert()).toContain("expected a whole number from 1 to 100; got 2.5");
  expect(page.saved).toEqual([]);
  hand.type("Learning rate", "2");
  expect(hand.field("Learning rate").getAttribute("aria-invalid")).toBeNull();
  expect(page.saved.at(-1)).toMatchObject({ values: { learningRate: 2 } });
});

test("the seed is shown, and New seed draws another", async () => {
  const { hand, page } = await opened();
  expect(hand.field("Seed").value).toBe("1");
  hand.press("New seed");
  const seed = Number(hand.field("Seed").value);
  expect(Number.isSafeInteger(seed)).toBe(true);
  expect(page.saved.at(-1)).toMatchObject({ values: { seed } });
});

test("what was chosen is saved, and it opens there again", async () => {
  const first = await opened();
  first.hand.choose("Order", "shuffled");
  first.hand.type("Seed", "7");
  first.hand.choose("Size", "flower");
  first.hand.move("Step", 3);
  await first.reads("Seed 7.");
  await vi.waitFor(() => expect(first.hand.step()).toBe("flower 3 of 200"));
  const sentence = first.hand.sentence();
  const step = first.hand.step();
  const saved = first.page.saved.at(-1);
  first.page.mounted.dispose();
  const again = await opened(perceptron, saved && { saved });
  await again.reads(sentence);
  expect(again.hand.step()).toBe(step);
  expect(again.hand.select("Order").value).toBe("shuffled");
});

test("metadata that someone else wrote does no harm", async () => {
  const { hand } = await opened(perceptron, {
    saved: { step: "far", size: 3, speed: -1, values: { learningRate: 1e9, species: "triffid", order: 7 } } as never,
  });
  expect(hand.sentence()).toContain("Before the first flower");
  expect(hand.field("Learning rate").value).toBe("1");
});

test("a payload opens at its own step and size", async () => {
  const { hand, reads } = await opened({ ...perceptron, values: { learningRate: 0.5 }, step: 2, size: "flower" });
  await reads("flower 2");
  expect(hand.step()).toBe("flower 3 of 300");
  expect(hand.field("Learning rate").value).toBe("0.5");
});

test("copied as code it is the cell that shows this very picture", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void written.push(text) } });
  const { hand, reads } = await opened();
  hand.press("Step forward");
  await reads("Update 1");
  hand.press("Copy as code");
  expect(written).toEqual([
    `import { show, widgets } from "gradwalk";

show(widgets.perceptron, {
  learningRate: 1,
  species: "setosa and versicolor",
  features: "petal length and width",
  order: "dataset",
  epochs: 10,
  seed: 1,
  step: 0,
});
`,
  ]);
  vi.unstubAllGlobals();
});

test("a widget of a later version is one line that names those there are", () => {
  page = open({ type: "widget", widget: "hologram", values: {} });
  expect(page.element.textContent).toContain("expected a widget by name, one of perceptron");
});

test("what is disposed leaves nothing in the page", async () => {
  const { page } = await opened();
  page.mounted.dispose();
  expect(page.element.innerHTML).toBe("");
});

test("controls that the cell or the page hides are left out, and the cell that is copied hides its own too", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void written.push(text) } });
  const { page, hand } = await opened(
    { ...perceptron, hide: ["order"] },
    { hidden: (widget) => (widget === "perceptron" ? ["species"] : []) },
  );
  const shown = [...page.element.querySelectorAll<HTMLElement>(".gradwalk-Controls > *")].filter(
    (each) => !each.hidden,
  );
  const words = shown.map(({ textContent }) => textContent).join(" ");
  expect(words).toContain("Learning rate");
  expect(words).not.toMatch(/Order|Species/);
  hand.press("Copy as code");
  expect(written.join("")).toContain('hide: ["order"]');
  vi.unstubAllGlobals();
});
