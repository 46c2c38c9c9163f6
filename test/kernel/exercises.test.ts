import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
  await kernel.client.execute('import { check, close, exercises, predict, quiz, todo } from "gradwalk";');
});
afterAll(() => kernel.stop());

/** What a cell's check left: the message and whether it passed. */
async function verdict(code: string): Promise<{ message: unknown; passed: unknown }> {
  const { outputs, reply } = await kernel.client.execute(code);
  expect(reply.content.status).toBe("ok");
  const [shown] = outputs.filter(({ type }) => type === "display_data");
  const { gradwalk } = (shown?.content["metadata"] ?? {}) as { gradwalk?: { passed: boolean } };
  return { message: shown?.content.data?.["text/plain"], passed: gradwalk?.passed };
}

test("a function of an earlier cell is reached by the short { update }", async () => {
  await kernel.client.execute("let z = 3;\nfunction update(x: number[]) { return x; }");
  const { text } = await kernel.client.execute("console.log({ z, update }.z, ({ z, update }).update([2]));");
  expect(text).toBe("3 [ 2 ]\n");
  const inner = await kernel.client.execute("console.log([{ z: 5 }].map(({ z }) => ({ z })), { Math }.Math.abs(-1));");
  expect(inner.text).toBe("[ { z: 5 } ] 1\n");
  const target = await kernel.client.execute("({ z } = { z: 9 });\nconsole.log(z, { z });");
  expect(target.text).toBe("9 { z: 9 }\n");
});

test("a check says what it found, and progress reads it from the metadata", async () => {
  expect(await verdict('check("two", () => close(1 + 1, 2))')).toEqual({ message: "✓ two: Right.", passed: true });
  expect(await verdict('check("two", () => close(1 + 2, 2))')).toMatchObject({ passed: false });
});

test("an endless loop in the learner's function ends as a verdict within 5 seconds, and the kernel goes on", async () => {
  const start = performance.now();
  const found = await verdict(
    "function mean(values: number[]): number { for (;;) {} }\ncheck('mean', () => exercises.mean(mean));",
  );
  expect(found).toMatchObject({ passed: false, message: expect.stringContaining("did not end within 5 seconds") });
  expect(performance.now() - start).toBeLessThan(7_000);
  expect(await verdict('check("two", () => close(1 + 1, 2))')).toMatchObject({ passed: true });
});

test("an async check that never ends is a verdict too", async () => {
  expect(await verdict('check("late", () => new Promise<boolean>(() => undefined))')).toMatchObject({ passed: false });
});

test("a cell that uses what is not written yet says so, and is no error", async () => {
  const { reply, text, outputs } = await kernel.client.execute('const made = todo("write the update");');
  expect(reply.content.status).toBe("ok");
  expect(text).toBe("Not written yet: write the update.\n");
  expect(outputs.filter(({ type }) => type === "error")).toEqual([]);
});

test("a quiz and a prediction with a name are exercises that are not done yet", async () => {
  const choices = '[{ text: "1", why: "No." }, { text: "2", right: true, why: "Yes." }]';
  const asked = await kernel.client.execute(`quiz({ name: "q", question: "Which?", choices: ${choices} })`);
  expect(asked.outputs[0]?.content["metadata"]).toEqual({ gradwalk: { exercise: "q", passed: false } });
  const guessed = await kernel.client.execute('predict({ name: "p", question: "How many?", actual: 4, why: "Four." })');
  expect(guessed.outputs[0]?.content["metadata"]).toEqual({ gradwalk: { exercise: "p", passed: false } });
});

test("the hints of a lesson of a teacher's own are those in the cells of its notebook", async () => {
  const cell = (exercise: string, hints: readonly string[]): object => ({
    ...{ cell_type: "code", id: exercise, execution_count: null, outputs: [], source: "" },
    metadata: { gradwalk: { exercise, hints, solution: "return 1;" } },
  });
  const notebook = { cells: [cell("ours", ["Begin at 1.", "Then 2."])], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  await writeFile(join(kernel.folder, "half.ipynb"), '{"cells": ["ours", {"metad');
  await writeFile(join(kernel.folder, "own.ipynb"), JSON.stringify(notebook));
  await kernel.client.execute('import { hint } from "gradwalk";');
  const { outputs, reply } = await kernel.client.execute('hint("ours")');
  expect(reply.content.status).toBe("ok");
  expect(outputs[0]?.content.data?.["text/plain"]).toBe("Begin at 1.");
  const checked = await kernel.client.execute('check("ours", () => false)');
  expect(checked.outputs[0]?.content.data?.["application/vnd.gradwalk.v1+json"]).toMatchObject({
    hints: ["Begin at 1.", "Then 2."],
    solution: "return 1;",
  });
  expect((await kernel.client.execute('hint("theirs")')).reply.content.status).toBe("error");
});
