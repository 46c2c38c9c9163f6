import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
});
afterAll(() => kernel.stop());
const run = (code: string, more = {}) => kernel.client.execute(code, more);
const ask = async (type: string, content: object) => (await kernel.client.request(type, content)).reply.content;

test("the kernel says that it speaks TypeScript, to be coloured as TypeScript", async () => {
  const content = await ask("kernel_info_request", {});
  expect(content).toMatchObject({
    status: "ok",
    implementation: "gradwalk",
    language_info: {
      name: "typescript",
      mimetype: "text/typescript",
      file_extension: ".ts",
      codemirror_mode: { mode: "typescript" },
    },
  });
});

test("a cell is busy, repeats its input, gives its result and is idle, all under its own header", async () => {
  const id = kernel.client.start("1 + 1");
  const { all, reply } = await kernel.client.result(id);
  expect(all.map(({ type, content }) => content.execution_state ?? type)).toEqual([
    "busy",
    "execute_input",
    "execute_result",
    "idle",
  ]);
  expect(reply.content).toMatchObject({ status: "ok", payload: [], user_expressions: {} });
  expect(all[1].content).toEqual({ code: "1 + 1", execution_count: reply.content.execution_count });
  expect(all[2].content).toMatchObject({ execution_count: reply.content.execution_count, data: { "text/plain": "2" } });
});

test("a silent cell shows nothing, is not counted, and works", async () => {
  const before = (await run("0")).reply.content.execution_count as number;
  const { all, reply } = await run('globalThis["quiet"] = 5; console.log("unheard"); 3', { silent: true });
  expect(all.map(({ type }) => type)).toEqual(["status", "status"]);
  expect(reply.content.status).toBe("ok");
  const after = await run('globalThis["quiet"]');
  expect(after.reply.content.execution_count).toBe(before + 1);
  expect(after.outputs[0].content.data).toEqual({ "text/plain": "5" });
});

test("a silent cell's error is in its reply alone", async () => {
  const { all, reply } = await run('throw new RangeError("unseen")', { silent: true });
  expect(all.map(({ type }) => type)).toEqual(["status", "status"]);
  expect(reply.content).toMatchObject({ status: "error", ename: "RangeError", evalue: "unseen" });
});

test("a cell that is not to be remembered is not in the history", async () => {
  await run('"remembered"');
  await run('"forgotten"', { store_history: false });
  const { history } = (await ask("history_request", { hist_access_type: "tail", n: 1, output: false, raw: true })) as {
    history: unknown[][];
  };
  expect(history.map(([, , code]) => code)).toEqual(['"remembered"']);
});

test("user expressions are evaluated after the cell, each with its own result or error", async () => {
  const { reply } = await run("const seven = 7;", {
    user_expressions: { good: "seven + 1", bad: "seven.length", worse: "nothing.at.all" },
  });
  expect(reply.content.user_expressions).toMatchObject({
    good: { status: "ok", data: { "text/plain": "8" }, metadata: {} },
    bad: { status: "error", ename: "TypeError" },
    worse: { status: "error" },
  });
});

test("history gives a tail, a range and a search, with outputs when they are wanted", async () => {
  await run("'one of them'");
  const count = (await run("6 * 7")).reply.content.execution_count as number;
  const get = async (more: object) =>
    ((await ask("history_request", { output: false, raw: true, ...more })) as { history: unknown[] }).history;
  expect(await get({ hist_access_type: "range", session: 0, start: count, stop: count + 1 })).toEqual([
    [0, count, "6 * 7"],
  ]);
  expect(await get({ hist_access_type: "tail", n: 1, output: true })).toEqual([[0, count, ["6 * 7", "42"]]]);
  expect(await get({ hist_access_type: "search", pattern: "*one of*" })).toEqual([[0, count - 1, "'one of them'"]]);
});

test("code is complete, incomplete with its indent, or invalid", async () => {
  expect(await ask("is_complete_request", { code: "const a = 1" })).toEqual({ status: "complete" });
  expect(await ask("is_complete_request", { code: "function f() {" })).toEqual({ status: "incomplete", indent: "  " });
  expect(await ask("is_complete_request", { code: "const = 1" })).toEqual({ status: "invalid" });
  expect(await ask("is_complete_request", { code: "await (f())\nfor await (const a of b) {}" })).toEqual({
    status: "complete",
  });
});

test("completion knows the library, what cells declared, and characters beyond 16 bits", async () => {
  await run('import { iris } from "gradwalk";\nconst flowers = iris();');
  expect((await ask("complete_request", { code: "flow", cursor_pos: 4 })).matches).toContain("flowers");
  expect((await ask("complete_request", { code: "flowers.fea", cursor_pos: 11 })).matches).toEqual(["features"]);
  const emoji = await ask("complete_request", { code: '"🌸🌸"; flowers.si', cursor_pos: 16 });
  expect(emoji).toMatchObject({ status: "ok", matches: ["size"], cursor_start: 14, cursor_end: 16 });
  expect(emoji.metadata).toMatchObject({ _jupyter_types_experimental: [{ text: "size", start: 14, end: 16 }] });
});

test("inspection shows the type and the words of a name, also from inside its brackets", async () => {
  const inspect = async (code: string, cursor_pos = code.length) =>
    await ask("inspect_request", { code, cursor_pos, detail_level: 0 });
  const found = (await inspect("flowers")) as { found: boolean; data: Record<string, string> };
  expect(found.found).toBe(true);
  expect(found.data["text/plain"]).toContain("const flowers: Dataset");
  const called = (await inspect('import { perceptron } from "gradwalk";\nperceptron(flowers, { ')) as {
    data: Record<string, string>;
  };
  expect(called.data["text/plain"]).toMatch(/^perceptron\(data: Dataset.*Trains a perceptron/s);
  expect(called.data["text/markdown"]).toContain("```typescript");
  expect(await inspect("  ")).toEqual({ status: "ok", found: false, data: {}, metadata: {} });
});

test("clear_output is sent at once, or with the next output", async () => {
  const { outputs } = await run(
    'import { display } from "gradwalk";\ndisplay.clear();\ndisplay.clear({ wait: true });',
  );
  expect(outputs.map(({ type, content }) => [type, content])).toEqual([
    ["clear_output", { wait: false }],
    ["clear_output", { wait: true }],
  ]);
});

test("a bundle carries several types and its metadata, and is updated in its place", async () => {
  const { outputs } = await run(`import { display } from "gradwalk";
const place = display({ "text/plain": "a", "text/html": "<i>a</i>" }, { metadata: { kept: true } });
place.update({ "text/plain": "b" });`);
  const [first, second] = outputs;
  expect(first).toMatchObject({
    type: "display_data",
    content: { data: { "text/plain": "a", "text/html": "<i>a</i>" }, metadata: { kept: true } },
  });
  expect(second).toMatchObject({ type: "update_display_data", content: { data: { "text/plain": "b" } } });
  expect((second.content.transient as Record<string, string>).display_id).toBe(
    (first.content.transient as Record<string, string>).display_id,
  );
});

test("the learner is asked for a line, and for one that is not shown", async () => {
  const asked: unknown[] = [];
  kernel.client.onInput = (prompt, password) => {
    asked.push([prompt, password]);
    return "Ada";
  };
  const code =
    'import { input } from "gradwalk";\n[await input("Name? "), await input("Secret? ", { password: true })]';
  const { outputs } = await run(code, { allow_stdin: true });
  expect(outputs[0].content.data).toEqual({ "text/plain": "[ 'Ada', 'Ada' ]" });
  expect(asked).toEqual([
    ["Name? ", false],
    ["Secret? ", true],
  ]);
});

test("a front end that cannot ask is told so in a line", async () => {
  const { reply } = await run('await input("Name? ")', { allow_stdin: false });
  expect(reply.content).toMatchObject({
    status: "error",
    evalue: expect.stringMatching(/^input: expected a front end that can ask/),
  });
});

test("after an error the cells that wait are aborted, unless they asked not to be", async () => {
  const ids = [kernel.client.start('throw new Error("first")'), kernel.client.start("1"), kernel.client.start("2")];
  const replies = await Promise.all(ids.map(async (id) => (await kernel.client.result(id)).reply.content.status));
  expect(replies).toEqual(["error", "aborted", "aborted"]);
  const others = [kernel.client.start('throw new Error("first")', { stop_on_error: false }), kernel.client.start("1")];
  expect(await Promise.all(others.map(async (id) => (await kernel.client.result(id)).reply.content.status))).toEqual([
    "error",
    "ok",
  ]);
  expect((await run("'at once after it'")).reply.content.status).toBe("ok");
});

test("forged signatures and broken messages are dropped, and the kernel lives", async () => {
  const before = kernel.client.published.length;
  const forged = kernel.client.frames(
    "forged",
    "execute_request",
    { code: "globalThis.forged = true" },
    [],
    "another key",
  );
  const good = kernel.client.frames("broken", "execute_request", { code: "1" });
  kernel.client.sendFrames("shell", forged);
  kernel.client.sendFrames("control", forged);
  kernel.client.sendFrames("shell", ["nothing of the kind"]);
  kernel.client.sendFrames("shell", good.slice(0, 4));
  kernel.client.sendFrames("shell", [good[0], "", ...good.slice(2)]);
  kernel.client.sendFrames("shell", [good[0], good[1], "{", ...good.slice(3)]);
  kernel.client.sendFrames("shell", kernel.client.frames("odd", "no_such_request", {}));
  await new Promise((next) => setTimeout(next, 300));
  expect(kernel.client.published.slice(before)).toEqual([]);
  expect((await run('typeof globalThis["forged"]')).outputs[0].content.data).toEqual({ "text/plain": "'undefined'" });
  expect(kernel.process.exitCode).toBe(null);
});

test("kernel_info is answered on the control channel while a cell never waits", async () => {
  const id = kernel.client.start("const end = Date.now() + 1000; while (Date.now() < end);");
  await new Promise((next) => setTimeout(next, 200));
  const begin = Date.now();
  const { reply } = await kernel.client.request("kernel_info_request", {}, "control");
  expect(reply.type).toBe("kernel_info_reply");
  expect(Date.now() - begin).toBeLessThan(600);
  await kernel.client.result(id);
});

test("nothing was written to the process's own stdout and stderr", () => {
  expect(kernel.said.join("")).toBe("");
});
