import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./kernel-process";
import { python } from "./python";

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
  const folder = await mkdtemp(join(tmpdir(), "gradwalk-conformance-"));
  const spec = join(folder, "kernels", "gradwalk-test");
  await mkdir(spec, { recursive: true });
  const argv = [process.execPath, join(root, "lib/kernel/main.js"), "{connection_file}"];
  await writeFile(join(spec, "kernel.json"), JSON.stringify({ argv, display_name: "test", language: "typescript" }));
  const report = await new Promise<string>((done) => {
    const env = { ...process.env, JUPYTER_PATH: folder, JUPYTER_RUNTIME_DIR: join(folder, "runtime") };
    execFile(python, [join(__dirname, "conformance.py")], { cwd: folder, env }, (_, out, said) => done(out + said));
  });
  await rm(folder, { recursive: true, force: true });
  const results = Object.fromEntries(
    all.map((name) => [name, new RegExp(`test_${name} .*\\.\\.\\. ok$`, "m").test(report)]),
  );
  expect(results, report).toEqual(Object.fromEntries(all.map((name) => [name, true])));
});
