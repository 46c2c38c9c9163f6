import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";
import { payloadOf } from "./page";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
  await kernel.client.execute(`import * as gradwalk from "gradwalk";
import { backprop, boundary, descent, fit, iris, lossCurve, mlp, perceptron, scalar, show, sweep, tensor, widgets } from "gradwalk";
const two = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
const model = mlp({ layers: [2, 3, 2], seed: 1 });
const history = fit(model, two, { epochs: 3 });`);
});
afterAll(() => kernel.stop());

const plotlyType = "application/vnd.plotly.v1+json";

/** What is shown, and in which words: nothing else than this one output may come. */
async function shown(code: string) {
  const { outputs, reply } = await kernel.client.execute(code);
  expect(reply.content).toMatchObject({ status: "ok" });
  expect(outputs.map(({ type }) => type)).toEqual(["display_data"]);
  const data = outputs[0].content.data ?? {};
  return { payload: payloadOf(outputs[0]), data, text: String(data["text/plain"]) };
}

test.each([
  ["a view", "show(boundary(model, two))", "view", /sample/],
  ["a picture of a trace", "show(lossCurve(history))", "picture", /^After epoch 2: loss/],
  ["a perceptron's walk", "show(perceptron(two))", "picture", /^Update 4, epoch 1: flower 1/],
  ["a history", "show(history)", "picture", /^After epoch 2: loss/],
  ["a descent", "show(descent(([x]) => x.mul(x), { start: [3] }))", "picture", /./],
  [
    "a sweep",
    "show(sweep({ learningRate: [0.1, 0.2] }, ({ learningRate }) => fit(model, two, { epochs: 2, learningRate })))",
    "picture",
    /./,
  ],
  ["a backward pass", "show(backprop(scalar(2, 'a').mul(scalar(3, 'b'))))", "picture", /./],
  ["a data set", "show(two)", "view", /100 samples/],
  ["a model", "show(model)", "view", /./],
  ["a matrix", "show(tensor([[1, 2], [3, 4]]))", "view", /^Value, 2 by 2: from 1 to 4/],
  ["a list of numbers", "show(tensor([1, 2, 3]))", "view", /^Value, 1 by 3: from 1 to 3/],
  ["a single number", "show(scalar(5))", "view", /^Value, 1 by 1: from 5 to 5/],
  [
    "a tensor of three axes",
    "show(tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]))",
    "view",
    /^Value, 4 by 2: from 1 to 8/,
  ],
])("%s is shown with its sentence and a figure for those who draw Plotly", async (_, code, type, sentence) => {
  const { payload, data, text } = await shown(code);
  expect(payload).toMatchObject({ type, id: expect.any(String) });
  expect(text).toMatch(sentence);
  expect(Object.keys(data[plotlyType] as object)).toEqual(["data", "layout"]);
  expect(JSON.stringify(data[plotlyType])).not.toMatch(/"@/);
});

test("every widget is shown by name, with the values of its controls", async () => {
  const { outputs } = await kernel.client.execute("Object.keys(widgets).join()");
  const names = String(outputs[0].content.data?.["text/plain"]).replace(/'/g, "").split(",");
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const { payload, text } = await shown(`show(widgets.${name})`);
    expect(payload).toMatchObject({ type: "widget", widget: name, id: expect.any(String) });
    expect(text).toMatch(/\.$/);
  }
});

test("a widget that trains long does not hold its cell: those without a page are told as far as it came", async () => {
  const { payload, text } = await shown("show(widgets.translate, { epochs: 30 })");
  expect(payload).toMatchObject({ widget: "translate", values: { epochs: 30 } });
  expect(text).toMatch(/^Epoch \d+: /);
  expect(text).not.toMatch(/^Epoch 29: /);
});

test("a cell that ends with a view shows it as its result", async () => {
  const { outputs } = await kernel.client.execute("boundary(model, two)");
  expect(outputs.map(({ type }) => type)).toEqual(["execute_result"]);
  expect(payloadOf(outputs[0])).toMatchObject({ type: "view" });
});

test("what cannot be shown is refused in one line", async () => {
  const { reply } = await kernel.client.execute("show(3)");
  expect(reply.content.evalue).toBe(
    "show: expected a view, a trace, a tensor, a data set or a widget; got 3 — console.log shows anything else",
  );
});

test("display says what it takes", async () => {
  const { reply } = await kernel.client.execute("gradwalk.display('text' as never)");
  expect(reply.content.evalue).toMatch(
    /^display: expected representations by MIME type; got "text" — for example display\(/,
  );
});

test("controls are hidden by their names, and a name that no control has is an error with the known ones", async () => {
  const { payload } = await shown('show(widgets.perceptron, { hide: ["order", "seed"] })');
  expect(payload).toMatchObject({ type: "widget", hide: ["order", "seed"] });
  const { reply } = await kernel.client.execute('show(widgets.perceptron, { hide: ["sede"] })');
  expect(reply.content).toMatchObject({ status: "error", evalue: expect.stringMatching(/hide.*sede.*seed/) });
});
