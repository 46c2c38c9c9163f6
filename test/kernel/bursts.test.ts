import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
});
afterAll(() => kernel.stop());

test.each([10, 511, 512, 513, 600, 5_000, 20_000])(
  "a burst of %i lines arrives whole, with its idle",
  async (count) => {
    const { text, all } = await kernel.client.execute(`for (let i = 0; i < ${count}; i++) console.log(i)`);
    expect(text.split("\n")).toEqual([...Array.from({ length: count }, (_, index) => String(index)), ""]);
    expect(all.at(-1)?.content).toEqual({ execution_state: "idle" });
  },
);

test("lines that are written one a turn arrive whole too", async () => {
  const code = "for (let i = 0; i < 600; i++) { await new Promise(setImmediate); console.log(i); }";
  const { text } = await kernel.client.execute(code);
  expect(text.trim().split("\n").length).toBe(600);
});

test("of 400 small cells none loses its output or its idle", async () => {
  const ids = Array.from({ length: 400 }, (_, index) => kernel.client.start(`console.log("cell", ${index}); ${index}`));
  for (const [index, id] of ids.entries()) {
    const { text, outputs, all } = await kernel.client.result(id, 60);
    expect(text).toBe(`cell ${index}\n`);
    expect(outputs.at(-1)?.content.data).toEqual({ "text/plain": String(index) });
    expect(all[0].content).toEqual({ execution_state: "busy" });
    expect(all.at(-1)?.content).toEqual({ execution_state: "idle" });
  }
});

test("displays arrive in the order of their making, with the text between them", async () => {
  const { outputs } = await kernel.client.execute(`import { display } from "gradwalk";
for (let i = 0; i < 50; i++) { console.log(i); display.text(String(i)); }`);
  const seen = outputs.map(({ type, content }) =>
    type === "stream" ? String(content.text).trim() : content.data?.["text/plain"],
  );
  expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => [String(index), String(index)]).flat());
});

test("not more than 200 messages leave in a second", async () => {
  const { outputs } = await kernel.client.execute(`for (let i = 0; i < 500; i++) display.text(String(i))`, {}, 60);
  expect(outputs.length).toBe(500);
  for (const { time } of outputs)
    expect(outputs.filter((other) => other.time >= time && other.time < time + 900).length).toBeLessThanOrEqual(200);
});

test("a display that is updated faster than that shows its last state", async () => {
  const { outputs } = await kernel.client.execute(`const place = display.text("first");
for (let i = 0; i < 5000; i++) place.update({ "text/plain": String(i) });`);
  expect(outputs.at(-1)).toMatchObject({ type: "update_display_data", content: { data: { "text/plain": "4999" } } });
  expect(outputs.length).toBeLessThan(300);
});

test("output leaves while a loop goes on that never waits", async () => {
  const id = kernel.client.start("console.log('begun'); const end = Date.now() + 1500; while (Date.now() < end);");
  const begin = Date.now();
  await kernel.client.until(() => kernel.client.of(id).some(({ type }) => type === "stream"), 1, "the first line");
  expect(Date.now() - begin).toBeLessThan(1_000);
  await kernel.client.result(id);
});

test("the heart beats while a loop goes on that never waits", async () => {
  const id = kernel.client.start("const until = Date.now() + 1000; while (Date.now() < until);");
  await new Promise((next) => setTimeout(next, 200));
  expect(await kernel.client.beat()).toBeLessThan(500);
  await kernel.client.result(id);
});

test("a message of 16 MB goes in and comes back", async () => {
  const text = "x".repeat(16_000_000);
  const { outputs } = await kernel.client.execute(`const long = "${text}";\ndisplay.text(long)`, {}, 60);
  expect(String(outputs[0]?.content.data?.["text/plain"]).length).toBe(16_000_000);
});

test("4 MB of text arrive whole", async () => {
  const { text } = await kernel.client.execute(`for (let i = 0; i < 20_000; i++) console.log("é".repeat(99))`);
  expect(text).toBe(`${"é".repeat(99)}\n`.repeat(20_000));
});
