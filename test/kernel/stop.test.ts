import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, root, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
  await kernel.client.execute("const kept = 5;");
});
afterAll(() => kernel.stop());

const pause = (milliseconds: number): Promise<void> => new Promise((next) => setTimeout(next, milliseconds));

/** Code that goes on for ever, and what it does to be heard. */
const endless: Readonly<Record<string, string>> = {
  "a loop that never waits": "while (true) {}",
  "a loop that never waits, behind an await": "await pause(5); for (;;) {}",
  "a loop that catches everything": "while (true) { try { throw 1 } catch { } }",
  "a loop that waits": "for (let i = 0; ; i++) { await pause(20); console.log(i); }",
  "a loop that waits and catches everything": "while (true) { try { await pause(20); console.log('on'); } catch { } }",
  "a loop inside a library": "'x'.repeat(40).match(/(x+x+)+y/);",
  "a function that calls itself behind an await":
    "const again = async () => { await pause(20); console.log('on'); await again(); };\nawait again();",
  "a promise that nobody keeps": "await new Promise(() => undefined);",
  "a loop in a function of another cell": "forever();",
  "a loop in a generator":
    "function* numbers() { for (;;) yield 1 }\nlet sum = 0; for (const each of numbers()) sum += each;",
  "a for await without an end":
    "async function* ticks() { for (;;) { await pause(20); yield 1 } }\nfor await (const each of ticks()) console.log(each);",
  "a loop in a timer's callback": "setTimeout(() => { for (;;); }, 10); await new Promise(() => undefined);",
  "an interval behind a wait": "setInterval(() => console.log('on'), 20); await new Promise(() => undefined);",
  "a chain of timers behind a wait":
    "const chain = () => { console.log('on'); setTimeout(chain, 20) }; chain(); await new Promise(() => undefined);",
};

test.each(Object.entries(endless))("%s stops within a second, and nothing of it goes on", async (_, code) => {
  await kernel.client.execute(
    "const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));\nfunction forever() { for (;;); }",
  );
  const id = kernel.client.start(code);
  await pause(400);
  const begin = Date.now();
  kernel.process.kill("SIGINT");
  const { reply, outputs } = await kernel.client.result(id, 5);
  expect(Date.now() - begin).toBeLessThan(1_000);
  expect(reply.content).toMatchObject({ status: "error", ename: "Interrupted" });
  expect(outputs.at(-1)?.type).toBe("error");
  const { length } = kernel.client.published;
  await pause(1_000);
  expect(kernel.client.published.length).toBe(length);
  expect((await kernel.client.execute("kept")).outputs[0].content.data).toEqual({ "text/plain": "5" });
});

test("a stop by message does the same", async () => {
  for (const code of ["while (true) {}", "await new Promise(() => undefined)"]) {
    const id = kernel.client.start(code);
    await pause(200);
    const { reply } = await kernel.client.request("interrupt_request", {}, "control");
    expect(reply).toMatchObject({ type: "interrupt_reply", content: { status: "ok" } });
    expect((await kernel.client.result(id, 3)).reply.content.ename).toBe("Interrupted");
  }
});

test("the cells that wait behind a stopped one are not begun", async () => {
  const ids = [kernel.client.start("while (true) {}"), kernel.client.start("1")];
  await pause(200);
  kernel.process.kill("SIGINT");
  expect((await kernel.client.result(ids[1], 3)).reply.content.status).toBe("aborted");
});

test("a stop while nothing runs, and many at once, change nothing", async () => {
  for (let i = 0; i < 20; i++) kernel.process.kill("SIGINT");
  await pause(200);
  for (let i = 0; i < 5; i++)
    expect((await kernel.client.execute("for (const a of [1]) a; kept")).reply.content.status).toBe("ok");
});

test("what a stopped cell had come to stays, and what it had not is unknown", async () => {
  const id = kernel.client.start("const came = 1;\nwhile (true) {}\nconst later = 2;");
  await pause(300);
  kernel.process.kill("SIGINT");
  await kernel.client.result(id, 3);
  expect((await kernel.client.execute("came")).outputs[0].content.data).toEqual({ "text/plain": "1" });
  expect((await kernel.client.execute("later")).reply.content.evalue).toBe("Cannot find name 'later'.");
});

test("process.exit is explained, and ends nothing", async () => {
  for (const code of ["process.exit()", "process.exit(1)", "process.abort()", "process.kill(process.pid)"]) {
    const { reply } = await kernel.client.execute(code);
    expect(reply.content.evalue).toMatch(/^process\.\w+: expected .*restart the kernel/);
  }
  expect((await kernel.client.execute("kept")).reply.content.status).toBe("ok");
});

test("shutdown is answered, and the process ends, even while a loop runs", async () => {
  const other = await startKernel();
  other.client.start("while (true) {}");
  await pause(300);
  const ended = new Promise((next) => other.process.once("exit", next));
  const { reply } = await other.client.request("shutdown_request", { restart: false }, "control");
  expect(reply).toMatchObject({ type: "shutdown_reply", content: { status: "ok", restart: false } });
  expect(await Promise.race([ended.then(() => "ended"), pause(2_000)])).toBe("ended");
  await other.stop();
});

test("the kernel dies with its parent, even while a loop runs", async () => {
  const script = `const { spawn } = require("node:child_process");
const kernel = spawn(process.execPath, process.argv.slice(1), { stdio: "inherit", env: { ...process.env, JPY_PARENT_PID: String(process.pid) } });
process.send?.(kernel.pid); setInterval(() => undefined, 1000);`;
  const command = [process.execPath, "-e", script, `${root}/lib/kernel/main.js`];
  const other = await startKernel({ command });
  expect(await other.client.beat()).toBeLessThan(1_000);
  other.client.start("while (true) {}");
  await pause(300);
  other.process.kill("SIGKILL");
  await pause(1_500);
  await expect(other.client.beat()).rejects.toThrow();
  await other.stop();
});

test("nothing is left when the kernel is asked to end by its terminal", async () => {
  const child = spawn(process.execPath, [`${root}/lib/kernel/main.js`], { stdio: "pipe" });
  const said: string[] = [];
  child.stderr.on("data", (text) => said.push(String(text)));
  const code = await new Promise((next) => child.once("exit", next));
  expect([code, said.join("")]).toEqual([
    1,
    "gradwalk: expected a connection file; got none — Jupyter starts this kernel\n",
  ]);
});
