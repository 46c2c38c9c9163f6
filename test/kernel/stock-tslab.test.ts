import { mkdir, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, root, startKernel } from "./kernel-process";
import { payloadOf } from "./page";

/** tslab's own kernel, with Gradwalk installed beside the notebook. */
let kernel: KernelProcess;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "gradwalk-stock-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules", "gradwalk"), "junction");
  const command = [process.execPath, join(root, "node_modules/tslab/bin/tslab"), "kernel", "--config-path"];
  kernel = await startKernel({ folder, command });
}, 120_000);
afterAll(() => kernel.stop());

const why = "Its controls need Gradwalk's own kernel: choose “TypeScript (Gradwalk)” in the kernel menu.";
const run = async (code: string) => {
  const { outputs, errors, reply } = await kernel.client.execute(code);
  expect([reply.content.status, errors]).toEqual(["ok", ""]);
  return outputs;
};
const texts = (outputs: readonly { content: { data?: Record<string, unknown> } }[]): unknown[] =>
  outputs.map(({ content }) => content.data?.["text/plain"]);

test("the library is imported with its types", async () => {
  await run(
    'import { boundary, check, close, interact, iris, live, lossCurve, mlp, perceptron, show, slider, training, widgets } from "gradwalk";\nconst two = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });',
  );
  expect((await run("console.log(perceptron(two).updates.map(({ sample }) => sample))"))[0].content.text).toBe(
    "[ 0, 50, 0, 1 ]\n",
  );
  expect((await kernel.client.execute("two.sizes")).errors).toContain(
    "Property 'sizes' does not exist on type 'Dataset'",
  );
  // tslab aborts what comes within 200 ms of an error.
  await new Promise((next) => setTimeout(next, 400));
});

test("show draws a picture in one bundle of all its types, and asks for no comm", async () => {
  const outputs = await run("show(boundary(perceptron(two)))");
  expect(outputs.length).toBe(1);
  expect(Object.keys(outputs[0].content.data ?? {}).sort()).toEqual([
    "application/vnd.gradwalk.v1+json",
    "application/vnd.plotly.v1+json",
    "text/plain",
  ]);
  expect(payloadOf(outputs[0])).toMatchObject({ type: "picture", picture: "boundary" });
  expect(payloadOf(outputs[0])).not.toHaveProperty("id");
});

test("a widget is shown, to be computed in the page", async () => {
  const [output, ...others] = await run("show(widgets.perceptron, { learningRate: 0.5 })");
  expect(payloadOf(output)).toMatchObject({ type: "widget", widget: "perceptron", values: { learningRate: 0.5 } });
  expect(others).toEqual([]);
});

test("a learner's function in a widget is drawn once, with a line that says why", async () => {
  const outputs = await run("show(widgets.perceptron, { update: (w: number[]) => w.map((each) => each + 1) })");
  expect(payloadOf(outputs[0])).toMatchObject({ functions: ["update"], trace: expect.any(Array) });
  expect(payloadOf(outputs[0])).not.toHaveProperty("id");
  expect(texts(outputs).slice(1)).toEqual([why]);
});

test("interact is drawn once, with a line that says why", async () => {
  const outputs = await run(
    "await interact({ rate: slider({ min: 0, max: 1 }) }, ({ rate }) => ({ figure: { name: 'f', label: 'f', data: [], layout: {} }, sentence: String(rate) }));",
  );
  expect(texts(outputs)).toEqual(["0.5", why]);
  expect(payloadOf(outputs[0])).toMatchObject({ type: "view" });
});

test("live draws without its controls, and gives the history", async () => {
  const outputs = await run(
    "const history = await live(training(mlp({ layers: [2, 4, 2], seed: 1 }), two, { epochs: 50 }), lossCurve);\nconsole.log(history.epochs.length);",
  );
  const drawn = outputs.filter(({ type }) => type.endsWith("display_data"));
  expect(texts(drawn)[1]).toBe(why);
  expect(texts(drawn).at(-1)).toMatch(/^After epoch 49: loss/);
  expect(drawn.at(-1)?.type).toBe("update_display_data");
  expect(payloadOf(drawn.at(-1))).toMatchObject({ type: "picture", picture: "lossCurve" });
  expect(outputs.at(-1)?.content.text).toBe("50\n");
});

test("check gives its verdict", async () => {
  const [output] = await run('check("two", () => close(1 + 1, 2));');
  expect(output.content).toMatchObject({
    data: { "text/plain": "✓ two: Right." },
    metadata: { gradwalk: { exercise: "two", passed: true } },
  });
});
