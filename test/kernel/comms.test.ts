import { afterAll, beforeAll, expect, test } from "vitest";
import type { Received } from "./client";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
  await kernel.client.execute(`import { onComm, openComm } from "gradwalk";
let closed = 0;
onComm("echo", (line, data, buffers) => {
  line.send({ opened: data }, buffers);
  return {
    message: (said, bytes) => line.send({ said }, bytes.map((each) => each.map((byte) => byte + 1))),
    closed: () => { closed++; },
  };
});`);
});
afterAll(() => kernel.stop());

const send = (type: string, content: object, buffers: readonly Uint8Array[] = []): string =>
  kernel.client.send("shell", type, content, buffers);
const of = (comm: string): Received[] => kernel.client.published.filter(({ content }) => content.comm_id === comm);
const heard = async (comm: string, count: number, seconds = 3): Promise<Received[]> => {
  await kernel.client.until(() => of(comm).length >= count, seconds, `${count} messages on ${comm}`);
  return of(comm);
};
const bytes = (message: Received): number[][] => message.buffers.map((each) => [...each]);

test("a comm is opened, answered and closed, with binary buffers both ways", async () => {
  send("comm_open", { comm_id: "one", target_name: "echo", data: { a: 1 } }, [
    new Uint8Array([0, 255]),
    new Uint8Array(),
  ]);
  send("comm_msg", { comm_id: "one", data: "hello" }, [new Uint8Array([1, 2, 3])]);
  const [opened, said] = await heard("one", 2);
  expect([opened.type, opened.content.data, bytes(opened)]).toEqual(["comm_msg", { opened: { a: 1 } }, [[0, 255], []]]);
  expect([said.content.data, bytes(said)]).toEqual([{ said: "hello" }, [[2, 3, 4]]]);
  const info = (target?: string) =>
    kernel.client.request("comm_info_request", target === undefined ? {} : { target_name: target });
  expect((await info("echo")).reply.content).toEqual({ status: "ok", comms: { one: { target_name: "echo" } } });
  expect((await info("another")).reply.content).toEqual({ status: "ok", comms: {} });
  send("comm_close", { comm_id: "one", data: {} });
  expect((await info()).reply.content).toEqual({ status: "ok", comms: {} });
  expect((await kernel.client.execute("closed")).outputs[0].content.data).toEqual({ "text/plain": "1" });
});

test("comms are answered while a cell waits", async () => {
  const id = kernel.client.start("await new Promise((next) => setTimeout(next, 1500));");
  await new Promise((next) => setTimeout(next, 200));
  send("comm_open", { comm_id: "two", target_name: "echo", data: {} });
  for (let i = 0; i < 20; i++) send("comm_msg", { comm_id: "two", data: i }, [new Uint8Array([i])]);
  const begin = Date.now();
  const answers = await heard("two", 21, 1);
  expect(Date.now() - begin).toBeLessThan(1_000);
  expect(answers.slice(1).map(({ content }) => content.data)).toEqual(
    Array.from({ length: 20 }, (_, said) => ({ said })),
  );
  expect(answers.slice(1).flatMap(bytes)).toEqual(Array.from({ length: 20 }, (_, i) => [i + 1]));
  await kernel.client.result(id);
});

test("a comm of 16 MB comes back", async () => {
  send("comm_open", { comm_id: "big", target_name: "echo", data: {} });
  send("comm_msg", { comm_id: "big", data: null }, [new Uint8Array(16_000_000)]);
  const [, answer] = await heard("big", 2, 10);
  expect(answer.buffers[0].length).toBe(16_000_000);
  expect(answer.buffers[0][15_999_999]).toBe(1);
});

test("a comm that nobody knows is closed, and messages on it are dropped", async () => {
  send("comm_open", { comm_id: "lost", target_name: "no such target", data: {} });
  expect((await heard("lost", 1))[0].type).toBe("comm_close");
  send("comm_msg", { comm_id: "lost", data: 1 });
  send("comm_msg", { comm_id: "never", data: 1 });
  expect((await kernel.client.execute("1")).reply.content.status).toBe("ok");
});

test("the kernel opens a comm too", async () => {
  const { all } = await kernel.client.execute(
    'const line = openComm("page", { from: "kernel" });\nline.send({ more: 1 }, [new Uint8Array([7])]);\nline.close();',
  );
  const said = all.filter(({ type }) => type.startsWith("comm_"));
  expect(said.map(({ type, content }) => [type, content.target_name, content.data])).toEqual([
    ["comm_open", "page", { from: "kernel" }],
    ["comm_msg", undefined, { more: 1 }],
    ["comm_close", undefined, {}],
  ]);
  expect(bytes(said[1])).toEqual([[7]]);
});

test("what a listener throws is reported under the cell that gave it", async () => {
  const id = kernel.client.start(
    'onComm("broken", () => ({ message: () => { throw new Error("in the listener") } }));',
  );
  await kernel.client.result(id);
  send("comm_open", { comm_id: "three", target_name: "broken", data: {} });
  send("comm_msg", { comm_id: "three", data: 1 });
  await kernel.client.until(() => kernel.client.of(id).some(({ type }) => type === "error"), 3, "the error");
  expect(kernel.client.of(id).at(-1)?.content.evalue).toBe("in the listener");
});
