import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, root, startKernel } from "./kernel-process";

/** A kernel on a Node that has no WebAssembly. */
let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel({ command: [process.execPath, "--jitless", join(root, "lib/kernel/main.js")] });
});
afterAll(() => kernel.stop());

const train = `import { fit, iris, mlp } from "gradwalk";
fit(mlp({ layers: [4, 4, 3], seed: 1 }), iris(), { epochs: 2 }).epochs.length;`;

test("training without WebAssembly works, and the first cell that trains says so once", async () => {
  const first = await kernel.client.execute(train);
  expect([first.reply.content.status, first.errors]).toEqual(["ok", ""]);
  expect(first.text).toBe(
    "WebAssembly may not be used here (there is no WebAssembly here): training goes on without it, several times slower\n",
  );
  expect((await kernel.client.execute(train)).text).toBe("");
});
