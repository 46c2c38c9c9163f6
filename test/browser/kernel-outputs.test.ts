import { afterEach, expect, test, vi } from "vitest";
import { iris } from "../../src/data/iris";
import { boundary } from "../../src/figures/boundary/boundary";
import type { View } from "../../src/figures/view";
import { perceptron, perceptronSteps } from "../../src/nn/perceptron";
import { FakeKernel } from "./kernel";
import { hands, open, type Page } from "./page";

let page: Page | undefined;
afterEach(() => {
  page?.mounted.dispose();
  vi.useRealTimers();
});

const viewOf = (sentence: string): View => ({
  figure: { name: "plane", label: "a plane", data: [{ type: "scatter", x: [1], y: [1] }], layout: {} },
  sentence,
});

const rate = { kind: "slider", min: 0, max: 1, step: 0.1, scale: "linear", value: 0.5, label: "Rate" } as const;
const interact = { type: "interact", id: "a", controls: { rate }, values: { rate: 0.5 }, view: viewOf("At 0.5.") };

const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
const traceAt = (learningRate: number) => [...perceptronSteps(flowers, { learningRate })];
const mine = {
  type: "widget",
  widget: "perceptron",
  id: "b",
  values: { learningRate: 1 },
  functions: ["update"],
  trace: traceAt(1),
  step: 0,
};

function shown(payload: object, kernel: FakeKernel) {
  page = open(payload, { kernel });
  return { page, hand: hands(page.element), kernel };
}

test("an interact asks the kernel for each change, one at a time, the latest last", async () => {
  const { hand, kernel } = shown(interact, new FakeKernel("ready"));
  expect(kernel.opened).toEqual(["a"]);
  hand.type("Rate", "0.6");
  hand.type("Rate", "0.7");
  hand.type("Rate", "0.8");
  expect(kernel.asked).toEqual([{ type: "change", request: 1, values: { rate: 0.6 } }]);
  kernel.answer({ type: "view", view: viewOf("At 0.6.") });
  expect(hand.sentence()).toBe("At 0.6.");
  expect(kernel.asked.at(-1)).toEqual({ type: "change", request: 2, values: { rate: 0.8 } });
  kernel.answer({ type: "view", view: viewOf("At 0.8.") });
  expect(kernel.asked).toHaveLength(2);
});

test("an error of the learner's function stands in place with its line, and goes when it is mended", () => {
  const { hand, kernel } = shown(interact, new FakeKernel("ready"));
  hand.type("Rate", "0.6");
  kernel.answer({ type: "error", message: "TypeError: x is not a function", line: 3 });
  expect(hand.alert()).toBe("TypeError: x is not a function (line 3)");
  expect(hand.sentence()).toBe("At 0.5.");
  hand.type("Rate", "0.7");
  kernel.answer({ type: "view", view: viewOf("At 0.7.") });
  expect(hand.alert()).toBe("");
});

test.each([
  ["neuron", "activation", "Activation", "Data"],
  ["featuresOrDepth", "feature", "Features added", "Data"],
])(
  "what the learner's function of %s stands in for is shown as theirs, and is not copied",
  (widget, name, label, other) => {
    const written: string[] = [];
    vi.stubGlobal("navigator", { clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } });
    const own = { type: "widget", widget, id: "c", values: {}, functions: [name], trace: [] };
    const { hand } = shown(own, new FakeKernel("ready"));
    expect([hand.select(label).value, hand.select(label).disabled]).toEqual(["yours", true]);
    expect(hand.select(other).disabled).toBe(false);
    hand.press("Reset");
    expect(hand.select(label).value).toBe("yours");
    hand.press("Copy as code");
    expect(written.join("")).toMatch(new RegExp(` ${name}(,| })`));
    expect(written.join("")).not.toMatch(/activation: |features: /);
    vi.unstubAllGlobals();
  },
);

test("without a kernel its controls are off, and a line says why", () => {
  const { hand, page } = shown(interact, new FakeKernel("none"));
  expect(hand.slider("Rate").disabled).toBe(true);
  expect(page.element.textContent).toContain("Your function lives in the kernel: run the cell again");
});

test("an output that was only opened asks first; nothing is opened unasked", () => {
  const { hand, kernel } = shown(interact, new FakeKernel("offer"));
  expect(kernel.opened).toEqual([]);
  expect(hand.slider("Rate").disabled).toBe(true);
  hand.press("Connect");
  expect(kernel.opened).toEqual(["a"]);
  expect(hand.slider("Rate").disabled).toBe(false);
  kernel.answer({ type: "gone" });
  expect(hand.slider("Rate").disabled).toBe(true);
  expect(page?.element.textContent).toContain("no longer knows this output");
});

test("a restart turns the controls off, a new run of the cell turns them on again", () => {
  const { hand, kernel } = shown(interact, new FakeKernel("ready"));
  kernel.restart();
  expect(hand.slider("Rate").disabled).toBe(true);
  kernel.become("ready");
  expect(hand.slider("Rate").disabled).toBe(false);
  expect(kernel.opened).toEqual(["a", "a"]);
});

test("what takes long can be stopped", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { hand, kernel } = shown(interact, new FakeKernel("ready"));
  hand.type("Rate", "0.6");
  expect(hand.button("Stop").hidden).toBe(true);
  vi.advanceTimersByTime(1100);
  expect(hand.button("Stop").hidden).toBe(false);
  hand.press("Stop");
  expect(kernel.interrupts).toBe(1);
  kernel.answer({ type: "error", message: "stopped by you" });
  expect(hand.button("Stop").hidden).toBe(true);
});

test("a widget with the learner's function opens on its records, and runs in the kernel", async () => {
  const { hand, kernel } = shown(mine, new FakeKernel("ready"));
  await vi.waitFor(() => expect(hand.sentence()).toContain("w = (−1.4, −0.2)"));
  hand.type("Learning rate", "0.5");
  expect(kernel.asked[0]).toMatchObject({ type: "run", values: { learningRate: 0.5 } });
  kernel.answer({ type: "trace", trace: traceAt(0.5) });
  await vi.waitFor(() => expect(hand.sentence()).toContain("w = (−0.7, −0.1)"));
});

test("without a kernel it shows the records that came with it, and says why there are no others", async () => {
  const { hand, page } = shown(mine, new FakeKernel("none"));
  await vi.waitFor(() => expect(hand.sentence()).toContain("w = (−1.4, −0.2)"));
  hand.press("Step forward");
  await vi.waitFor(() => expect(hand.sentence()).toContain("flower 50"));
  expect(hand.slider("Learning rate").disabled).toBe(true);
  expect(page.element.textContent).toContain("Your update lives in the kernel: run the cell again");
});

test("left at another step under other controls, it opens there again with no kernel, and says what needs one", async () => {
  const { hand, kernel, page } = shown(mine, new FakeKernel("ready"));
  await vi.waitFor(() => expect(hand.sentence()).toContain("w = (−1.4, −0.2)"));
  hand.type("Learning rate", "0.5");
  kernel.answer({ type: "trace", trace: traceAt(0.5) });
  await vi.waitFor(() => expect(hand.sentence()).toContain("w = (−0.7, −0.1)"));
  hand.press("Step forward");
  await vi.waitFor(() => expect(hand.sentence()).toContain("flower 50"));
  const sentence = hand.sentence();
  const saved = JSON.parse(JSON.stringify(page.saved.at(-1))) as never;
  page.mounted.dispose();
  const again = open(mine, { kernel: new FakeKernel("none"), saved });
  const reader = hands(again.element);
  await vi.waitFor(() => expect(reader.sentence()).toBe(sentence));
  expect(reader.field("Learning rate").value).toBe("0.5");
  expect(again.element.textContent).toContain("run the cell again to move the controls");
  reader.press("Step forward");
  await vi.waitFor(() => expect(reader.sentence()).toContain("Update 3"));
  reader.press("Reset");
  await vi.waitFor(() => expect(reader.sentence()).toContain("w = (−1.4, −0.2)"));
  again.mounted.dispose();
  // Of another run of the cell, and where it was spoiled, it is let be.
  for (const spoiled of [
    { step: 0, run: { of: "other", values: {}, trace: [] } },
    { run: { of: "b", values: {}, trace: 3 } },
  ]) {
    const fresh = open(mine, { kernel: new FakeKernel("none"), saved: spoiled as never });
    await vi.waitFor(() => expect(hands(fresh.element).sentence()).toContain("w = (−1.4, −0.2)"));
    fresh.mounted.dispose();
  }
});

const live = {
  type: "live",
  id: "c",
  sequence: 1,
  running: true,
  paused: false,
  progress: 0.25,
  secondsLeft: 12.3,
  controls: { rate },
  values: { rate: 0.5 },
  view: viewOf("Epoch 1."),
};

test("a live run shows how far it is, can be held, ended and steered", () => {
  const { hand, kernel, page } = shown(live, new FakeKernel("ready"));
  expect(page.element.textContent).toContain("25 % · 13 s left");
  hand.press("Pause");
  expect(kernel.asked.at(-1)).toMatchObject({ type: "drive", action: "pause" });
  page.mounted.update({ ...live, sequence: 2, paused: true });
  hand.press("Resume");
  expect(kernel.asked.at(-1)).toMatchObject({ type: "drive", action: "resume" });
  hand.type("Rate", "0.1");
  expect(kernel.asked.at(-1)).toMatchObject({ type: "change", values: { rate: 0.1 } });
  hand.press("Stop");
  expect(kernel.asked.at(-1)).toMatchObject({ type: "drive", action: "stop" });
});

test("an older state is never drawn over a newer; another run takes the place", () => {
  const { hand, page } = shown(live, new FakeKernel("ready"));
  page.mounted.update({ ...live, sequence: 5, view: viewOf("Epoch 5.") });
  page.mounted.update({ ...live, sequence: 4, view: viewOf("Epoch 4.") });
  expect(hand.sentence()).toBe("Epoch 5.");
  page.mounted.update({ ...live, id: "d", sequence: 1, view: viewOf("Again.") });
  expect(hand.sentence()).toBe("Again.");
});

test("a run that is over is scrubbed, from its end, with no kernel too", async () => {
  const { hand, page, kernel } = shown(live, new FakeKernel("none"));
  expect(page.element.textContent).toContain("This run lives in the kernel");
  page.mounted.update({ ...live, sequence: 9, running: false, view: boundary(perceptron(flowers)) });
  await vi.waitFor(() => expect(hand.sentence()).toContain("Update 4"));
  hand.press("Step back");
  await vi.waitFor(() => expect(hand.sentence()).toContain("Update 3"));
  expect(hand.button("Pause").closest("[hidden]")).not.toBeNull();
  expect(kernel.opened).toEqual([]);
});

test("what is disposed closes its line and listens no more", () => {
  const { kernel, page } = shown(interact, new FakeKernel("ready"));
  expect(kernel.isOpen).toBe(true);
  page.mounted.dispose();
  expect([kernel.isOpen, kernel.listeners]).toEqual([false, 0]);
});
