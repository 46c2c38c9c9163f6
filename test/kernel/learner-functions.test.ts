import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";
import { PageOutput, payloadOf } from "./page";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
  await kernel.client.execute(`import { choice, interact, show, slider, toggle, widgets } from "gradwalk";
const view = (sentence: string) => ({ figure: { name: "f", label: "f", data: [], layout: {} }, sentence });`);
});
afterAll(() => kernel.stop());

const shown = async (code: string) => {
  const { outputs, reply } = await kernel.client.execute(code);
  expect(reply.content).toMatchObject({ status: "ok" });
  return { payload: payloadOf(outputs[0]), text: outputs[0].content.data?.["text/plain"] };
};

test("interact shows the controls and the first view, and calls the function for each change", async () => {
  const { payload, text } = await shown(`await interact(
  { rate: slider({ min: 0.001, max: 1, scale: "log", value: 0.1 }), mode: choice(["sgd", "adam"]), on: toggle() },
  ({ rate, mode, on }) => view(\`\${mode} \${rate.toFixed(2)} \${on}\`));`);
  expect(payload).toMatchObject({
    type: "interact",
    values: { rate: 0.1, mode: "sgd", on: false },
    view: { sentence: "sgd 0.10 false" },
  });
  expect(text).toBe("sgd 0.10 false");
  const page = new PageOutput(kernel.client, payload.id);
  const values = { rate: 0.5, mode: "adam", on: true };
  expect(await page.ask({ type: "change", values })).toMatchObject({
    type: "view",
    view: { sentence: "adam 0.50 true" },
  });
});

test("of many changes the newest is drawn, not each of them", async () => {
  const { payload } = await shown(`let calls = 0;
await interact({ n: slider({ min: 0, max: 1000, step: 1, value: 0 }) }, async ({ n }) => {
  calls++;
  await new Promise((next) => setTimeout(next, 50));
  return view(String(n));
});`);
  const page = new PageOutput(kernel.client, payload.id);
  for (let n = 1; n < 200; n++) page.tell({ type: "change", values: { n } });
  expect(await page.ask({ type: "change", values: { n: 200 } })).toMatchObject({ view: { sentence: "200" } });
  expect(Number((await kernel.client.execute("calls")).outputs[0].content.data?.["text/plain"])).toBeLessThan(20);
});

test("an error is shown in place, with the learner's line, and the controls go on working", async () => {
  const { payload } = await shown(`await interact({ n: slider({ min: 0, max: 10, value: 0 }) }, ({ n }) => {
  if (n > 5) throw new RangeError(\`too much: \${n}\`);
  return view("fine");
});`);
  const page = new PageOutput(kernel.client, payload.id);
  expect(await page.ask({ type: "change", values: { n: 7 } })).toMatchObject({
    type: "error",
    message: "RangeError: too much: 7",
    line: 2,
  });
  expect(await page.ask({ type: "change", values: { n: 3 } })).toMatchObject({ type: "view" });
  expect(await page.ask({ type: "change", values: { n: 99 } })).toMatchObject({
    type: "error",
    message: expect.stringMatching(/^RangeError: interact: expected n from 0 to 10; got 99/),
  });
});

test("a function without an end is stopped, also while no cell runs, and the output goes on working", async () => {
  for (const wait of [
    "for (;;);",
    "for (;;) await new Promise((next) => setTimeout(next, 10));",
    "await new Promise(() => undefined);",
  ]) {
    const { payload } = await shown(
      `await interact({ n: slider({ min: 0, max: 10, value: 0 }) }, async ({ n }) => { if (n > 5) { ${wait} } return view("fine"); });`,
    );
    const page = new PageOutput(kernel.client, payload.id);
    const answer = page.ask({ type: "change", values: { n: 7 } }, 3);
    await new Promise((next) => setTimeout(next, 300));
    kernel.process.kill("SIGINT");
    expect(await answer).toMatchObject({
      type: "error",
      message: expect.stringMatching(/^Interrupted: stopped by you/),
    });
    expect(await page.ask({ type: "change", values: { n: 3 } })).toMatchObject({ type: "view" });
  }
});

test("what a function prints stands under the cell that gave it", async () => {
  const id = kernel.client.start(
    'await interact({ n: slider({ min: 0, max: 10, value: 0 }) }, ({ n }) => { console.log("n is", n); return view("fine"); });',
  );
  const { outputs } = await kernel.client.result(id);
  await kernel.client.execute("'another cell'");
  const page = new PageOutput(kernel.client, payloadOf(outputs.find(({ type }) => type === "display_data")).id);
  await page.ask({ type: "change", values: { n: 4 } });
  await kernel.client.until(
    () => kernel.client.of(id).at(-1)?.content.text === "n is 4\n",
    2,
    "the line under its cell",
  );
});

test("interact says in a line what it cannot use", async () => {
  const evalue = async (code: string) => (await kernel.client.execute(code)).reply.content.evalue;
  expect(await evalue("await interact({ n: 3 as never }, () => view(''))")).toMatch(
    /^interact: expected controls by name; got an object — for example/,
  );
  expect(await evalue("await interact({}, (() => 3) as never)")).toMatch(
    /^interact: expected your function to return a view; got 3 — for example/,
  );
});

test("the values have the types of their controls", async () => {
  const { reply } = await kernel.client.execute("await interact({ on: toggle() }, ({ on }) => view(on.toFixed()));");
  expect(reply.content.evalue).toBe("Property 'toFixed' does not exist on type 'boolean'.");
});

test("a widget runs the learner's function here, for the page, with the values of its controls", async () => {
  const { payload } = await shown(`let made = 0;
function update(w: number[], x: number[], target: number, rate: number) { made++; return w.map((each, i) => each + rate * target * x[i]); }
show(widgets.perceptron, { learningRate: 1, update });`);
  expect(payload).toMatchObject({
    type: "widget",
    widget: "perceptron",
    functions: ["update"],
    values: { learningRate: 1, order: "dataset" },
  });
  const mistakes = (trace: unknown): number[] =>
    (trace as { mistake: boolean; sample: number }[]).filter(({ mistake }) => mistake).map(({ sample }) => sample);
  expect(mistakes(payload.trace)).toEqual([0, 50, 0, 1]);
  const page = new PageOutput(kernel.client, payload.id);
  const before = Number((await kernel.client.execute("made")).outputs[0].content.data?.["text/plain"]);
  const answer = await page.ask({ type: "run", values: { ...(payload.values as object), order: "shuffled", seed: 2 } });
  expect(answer.type).toBe("trace");
  expect(mistakes(answer.trace).length).toBeGreaterThan(0);
  const after = Number((await kernel.client.execute("made")).outputs[0].content.data?.["text/plain"]);
  expect(after - before).toBe(mistakes(answer.trace).length);
});

test("what the learner's function throws reaches the page with its line, and a loop without an end can be stopped", async () => {
  const { payload } = await shown(`let mode = "";
show(widgets.perceptron, { update: (w: number[]) => {
  if (mode === "throw") throw new TypeError("not today");
  while (mode === "loop");
  return w.map((each) => each + 1);
} });`);
  const page = new PageOutput(kernel.client, payload.id);
  const { values } = payload;
  await kernel.client.execute('mode = "throw";');
  expect(await page.ask({ type: "run", values })).toMatchObject({
    type: "error",
    message: "TypeError: not today",
    line: 3,
  });
  await kernel.client.execute('mode = "loop";');
  const answer = page.ask({ type: "run", values }, 3);
  await new Promise((next) => setTimeout(next, 300));
  kernel.process.kill("SIGINT");
  expect(await answer).toMatchObject({ type: "error", message: expect.stringMatching(/^Interrupted/) });
  await kernel.client.execute('mode = "";');
  expect(await page.ask({ type: "run", values })).toMatchObject({ type: "trace" });
});

test("an output of another kernel is told that it is gone", async () => {
  const page = new PageOutput(kernel.client, "an id of long ago");
  expect(await page.ask({ type: "run", values: {} })).toEqual({ type: "gone", request: 1 });
});

test("an unknown option of a widget is answered with the known ones", async () => {
  const { reply } = await kernel.client.execute("show(widgets.perceptron, { learningRat: 1 })");
  expect(reply.content.evalue).toMatch(
    /^widgets\.perceptron: expected an option by a known name; got "learningRat" — .*learningRate/,
  );
});

test("an activation is given by its name or as a function", async () => {
  const named = await shown('show(widgets.neuron, { activation: "tanh" });');
  expect(named.payload).toMatchObject({ values: { activation: "tanh" } });
  expect(named.payload).not.toHaveProperty("functions");
  const own = await shown('show(widgets.neuron, { activation: (z: import("gradwalk").Tensor) => z.mul(z) });');
  expect(own.payload).toMatchObject({ functions: ["activation"] });
});
