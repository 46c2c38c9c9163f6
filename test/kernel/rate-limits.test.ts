import { KernelManager, ServerConnection, type KernelMessage } from "@jupyterlab/services";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type JupyterServer, startJupyterServer } from "./jupyter-server";

/** JupyterLab's own way to a kernel, through a server that drops what is above 1,000 messages or 1 MB of text a second. */
let server: JupyterServer;
let kernel: Awaited<ReturnType<KernelManager["startNew"]>>;
beforeAll(async () => {
  server = await startJupyterServer();
  const serverSettings = ServerConnection.makeSettings({
    baseUrl: server.url,
    wsUrl: server.url.replace("http", "ws"),
    token: server.token,
  });
  kernel = await new KernelManager({ serverSettings }).startNew({ name: "gradwalk-test" });
}, 120_000);
afterAll(async () => {
  await kernel.shutdown();
  await server.stop();
}, 30_000);

/** Runs a cell, and keeps what arrived. */
async function run(code: string): Promise<KernelMessage.IIOPubMessage[]> {
  const arrived: KernelMessage.IIOPubMessage[] = [];
  const future = kernel.requestExecute({ code });
  future.onIOPub = (message) => void arrived.push(message);
  const reply = await future.done;
  expect(reply.content.status).toBe("ok");
  return arrived;
}

const text = (messages: readonly KernelMessage.IIOPubMessage[], name: string): string =>
  messages
    .filter(({ header }) => header.msg_type === "stream")
    .map(({ content }) => content as KernelMessage.IStreamMsg["content"])
    .filter((content) => content.name === name)
    .map((content) => content.text)
    .join("");

/** The last state of each output, by its id. */
function lastStates(messages: readonly KernelMessage.IIOPubMessage[]): Map<string, Record<string, unknown>> {
  const states = new Map<string, Record<string, unknown>>();
  for (const { content } of messages) {
    const payload = (content as { data?: Record<string, Record<string, unknown>> }).data?.[
      "application/vnd.gradwalk.v1+json"
    ];
    if (payload?.type === "live") states.set(String(payload.id), payload);
  }
  return states;
}

test("1,000 runs leave 1,000 final states, all right", { timeout: 180_000 }, async () => {
  await run('import { live } from "gradwalk";');
  const arrived = await run(`for (let n = 0; n < 1000; n++) {
  console.log("run", n);
  await live([1, 2, 3], (steps) => ({ figure: { name: "f", label: "f", data: [], layout: {} }, sentence: \`\${n}: \${steps.length}\` }), { steps: 3 });
}`);
  const states = [...lastStates(arrived).values()];
  expect(states.length).toBe(1_000);
  expect(states.filter(({ running, progress }) => running !== false || progress !== 1)).toEqual([]);
  const sentences = states.map(({ view }) => (view as { sentence: string }).sentence);
  expect(sentences).toEqual(Array.from({ length: 1_000 }, (_, n) => `${n}: 3`));
  expect(text(arrived, "stderr")).toBe("");
  expect(text(arrived, "stdout").trim().split("\n").length).toBe(1_000);
});

test("5 MB of text in one loop arrive whole", { timeout: 60_000 }, async () => {
  const arrived = await run('for (let n = 0; n < 50_000; n++) console.log("x".repeat(99));');
  expect(text(arrived, "stderr")).toBe("");
  expect(text(arrived, "stdout").length).toBe(5_000_000);
});
