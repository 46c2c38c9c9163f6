import { afterAll, beforeAll, expect, test } from "vitest";
import type { Received } from "./client";
import { type KernelProcess, startKernel } from "./kernel-process";
import { PageOutput, payloadOf } from "./page";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
  const { reply } = await kernel.client.execute(`import { iris, live, lossCurve, mlp, training } from "gradwalk";
const data = iris();
const run = (epochs: number, more = {}) => training(mlp({ layers: [4, 8, 3], seed: 1 }), data, { epochs, batchSize: 150, ...more });`);
  expect(reply.content).toMatchObject({ status: "ok" });
});
afterAll(() => kernel.stop());

const states = (outputs: readonly Received[]): Record<string, unknown>[] =>
  outputs.map(payloadOf).filter(({ type }) => type === "live");
const outputsOf = (id: string): Received[] => kernel.client.of(id).filter(({ type }) => type.endsWith("display_data"));

/** Waits until a cell's run is drawn, and opens the page's side of it. */
async function drawn(id: string): Promise<PageOutput> {
  await kernel.client.until(() => outputsOf(id).length > 0, 10, "the first picture");
  return new PageOutput(kernel.client, payloadOf(outputsOf(id)[0]).id);
}

test("a run is drawn from its start to its end, and gives its history", async () => {
  const { outputs } = await kernel.client.execute(
    "const history = await live(run(300), lossCurve);\n[history.stopped, history.epochs.length]",
  );
  const seen = states(outputs);
  expect(outputs[0].type).toBe("display_data");
  expect(outputs.at(-1)?.content.data).toEqual({ "text/plain": "[ 'epochs', 300 ]" });
  expect(seen[0]).toMatchObject({ sequence: 0, running: true, paused: false, progress: 0 });
  expect(seen.at(-1)).toMatchObject({ running: false, paused: false, progress: 1 });
  expect(seen.map(({ sequence }) => sequence)).toEqual(
    [...seen].map(({ sequence }) => sequence).sort((a, b) => Number(a) - Number(b)),
  );
  expect(outputs.at(-2)?.content.data?.["text/plain"]).toMatch(/^After epoch 299: loss /);
  expect(Object.keys(outputs[0].content.data ?? {})).toContain("application/vnd.plotly.v1+json");
});

test("not more than 30 updates leave in a second, with progress and the time that is left", async () => {
  const { outputs } = await kernel.client.execute(
    "await live(run(1e6, { signal: AbortSignal.timeout(2500) }), ({ steps }) => lossCurve({ steps: [], epochs: [], stopped: 'interrupted', best: undefined }));",
    {},
    20,
  );
  const updates = outputs.filter(({ type }) => type === "update_display_data");
  expect(updates.length).toBeGreaterThan(20);
  for (const { time } of updates)
    expect(updates.filter((other) => other.time >= time && other.time < time + 1_000).length).toBeLessThanOrEqual(31);
  const late = states(outputs).at(-2);
  expect(late?.progress).toBeGreaterThan(0);
  expect(late?.secondsLeft).toBeGreaterThan(0);
});

test("what is sent while a run goes on does not grow with it; its last state is whole", async () => {
  const { outputs } = await kernel.client.execute(
    "await live(run(1e6, { signal: AbortSignal.timeout(4000) }), lossCurve);",
    {},
    20,
  );
  const seen = states(outputs);
  const sizes = seen.map((state) => JSON.stringify(state).length);
  const last = seen.at(-1) as { view: { trace: { epochs: unknown[] }; length: number } };
  expect(last.view.length).toBeGreaterThan(5000);
  expect(last.view.trace.epochs).toHaveLength(last.view.length);
  // Of its later states, too, none is larger than a screenful of points.
  for (const size of sizes.slice(0, -1)) expect(size).toBeLessThan(200_000);
  for (const state of seen.slice(0, -1)) expect(state.view).not.toHaveProperty("trace");
});

test("the page ends a run, and the cell goes on with its history", async () => {
  const id = kernel.client.start(
    "const ended = await live(run(1e6), lossCurve);\n[ended.stopped, ended.epochs.length > 0]",
  );
  const page = await drawn(id);
  page.tell({ type: "drive", action: "stop" });
  const { outputs } = await kernel.client.result(id, 3);
  expect(outputs.at(-1)?.content.data).toEqual({ "text/plain": "[ 'interrupted', true ]" });
  expect(states(outputs).at(-1)).toMatchObject({ running: false });
});

test("the page holds a run, and lets it go on", async () => {
  const id = kernel.client.start("await live(run(1e6), lossCurve);");
  const page = await drawn(id);
  page.tell({ type: "drive", action: "pause" });
  await kernel.client.until(() => states(outputsOf(id)).at(-1)?.paused === true, 3, "the run to be held");
  await new Promise((next) => setTimeout(next, 200));
  const { length } = outputsOf(id);
  await new Promise((next) => setTimeout(next, 500));
  expect(outputsOf(id).length).toBe(length);
  page.tell({ type: "drive", action: "resume" });
  await kernel.client.until(() => outputsOf(id).length > length + 2, 3, "the run to go on");
  expect(states(outputsOf(id)).at(-1)).toMatchObject({ paused: false, running: true });
  page.tell({ type: "drive", action: "pause" });
  page.tell({ type: "drive", action: "stop" });
  expect((await kernel.client.result(id, 3)).reply.content.status).toBe("ok");
});

test("the page changes the learning rate, and one that cannot be is refused in a line", async () => {
  const id = kernel.client.start(
    "const changed = run(1e6, { learningRate: 0.1 });\nawait live(changed, lossCurve);\nchanged.learningRate",
  );
  const page = await drawn(id);
  expect(states(outputsOf(id))[0]).toMatchObject({
    values: { learningRate: 0.1 },
    controls: { learningRate: { kind: "slider", scale: "log" } },
  });
  page.tell({ type: "change", values: { learningRate: 0.25 } });
  expect(await page.ask({ type: "change", values: { learningRate: -1 } })).toMatchObject({
    type: "error",
    message: expect.stringMatching(/^RangeError: training: expected learningRate > 0/),
  });
  await kernel.client.until(
    () => (states(outputsOf(id)).at(-1)?.values as Record<string, unknown>).learningRate === 0.25,
    3,
    "the new rate",
  );
  page.tell({ type: "drive", action: "stop" });
  expect((await kernel.client.result(id, 3)).outputs.at(-1)?.content.data).toEqual({ "text/plain": "0.25" });
});

test("a stopped cell leaves its last picture, and nothing of the run goes on", async () => {
  for (const code of ["await live(run(1e6), lossCurve);", "live(run(1e6));"]) {
    const id = kernel.client.start(code);
    await drawn(id);
    kernel.process.kill("SIGINT");
    const { reply, all } = await kernel.client.result(id, 3);
    expect(reply.content.ename).toBe("Interrupted");
    expect(states(all).at(-1)).toMatchObject({ running: false });
    const { length } = kernel.client.published;
    await new Promise((next) => setTimeout(next, 1_000));
    expect(kernel.client.published.length).toBe(length);
  }
});

test("fit and a run that a cell drives by itself are stopped too, and leave the model whole", async () => {
  const drive = "for (const step of training(kept, data, { epochs: 1e7 })) { step.loss }";
  for (const code of ["fit(kept, data, { epochs: 1e7 });", "await null; fit(kept, data, { epochs: 1e7 });", drive]) {
    await kernel.client.execute('import { fit } from "gradwalk";\nconst kept = mlp({ layers: [4, 8, 3], seed: 1 });');
    const id = kernel.client.start(code);
    await new Promise((next) => setTimeout(next, 400));
    kernel.process.kill("SIGINT");
    const begin = Date.now();
    expect((await kernel.client.result(id, 3)).reply.content.ename).toBe("Interrupted");
    expect(Date.now() - begin).toBeLessThan(1_000);
    const { outputs } = await kernel.client.execute(
      "kept.layers[0].weights.data.every(Number.isFinite) && kept.predict(data.x).shape",
    );
    expect(outputs[0].content.data).toEqual({ "text/plain": "[ 150 ]" });
  }
});

test("any steps can be drawn, also those that are awaited", async () => {
  const code = `async function* counting() { for (let n = 0; n < 5; n++) { await new Promise((next) => setTimeout(next, 50)); yield n } }
const steps = await live(counting(), (all) => ({ figure: { name: "f", label: "f", data: [], layout: {} }, sentence: \`\${all.length} steps\` }), { steps: 5 });
steps`;
  const { outputs } = await kernel.client.execute(code);
  expect(outputs.at(-1)?.content.data).toEqual({ "text/plain": "[ 0, 1, 2, 3, 4 ]" });
  expect(outputs.at(-2)?.content.data?.["text/plain"]).toBe("5 steps");
  expect(states(outputs).at(-1)).toMatchObject({ progress: 1, running: false, controls: {} });
});

test("what a view throws is the cell's error", async () => {
  const { reply } = await kernel.client.execute("await live(run(10), () => { throw new RangeError('no view') });");
  expect(reply.content).toMatchObject({ status: "error", ename: "RangeError", evalue: "no view" });
  const unawaited = await kernel.client.execute("live(run(10), () => { throw new RangeError('no view either') });");
  expect(unawaited.reply.content).toMatchObject({ status: "error", evalue: "no view either" });
});

test("whenever in its course a run is stopped, its cell ends", async () => {
  for (let delay = 0; delay < 80; delay += 4) {
    const id = kernel.client.start(delay % 8 ? "await live(run(1e6), lossCurve);" : "live(run(1e6));");
    await drawn(id);
    await new Promise((next) => setTimeout(next, delay));
    kernel.process.kill("SIGINT");
    expect((await kernel.client.result(id, 3)).reply.content.ename).toBe("Interrupted");
  }
});
