import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jupyterFolder, python } from "./python";

const names = ["kernel_info", "execute_stdout", "execute_stderr", "completion", "is_complete", "pager", "error"];
const all = [
  ...names,
  "execute_result",
  "display_data",
  "history",
  "inspect",
  "clear_output",
  "recv_iopub_welcome_msg",
];

test("Jupyter's own kernel tests pass, all of them, none skipped", { timeout: 120_000 }, async () => {
  const { folder, env } = await jupyterFolder();
  const report = await new Promise<string>((done) => {
    execFile(python, [join(__dirname, "conformance.py")], { cwd: folder, env }, (_, out, said) => done(out + said));
  });
  await rm(folder, { recursive: true, force: true });
  const results = Object.fromEntries(
    all.map((name) => [name, new RegExp(`test_${name} .*\\.\\.\\. ok$`, "m").test(report)]),
  );
  expect(results, report).toEqual(Object.fromEntries(all.map((name) => [name, true])));
});
