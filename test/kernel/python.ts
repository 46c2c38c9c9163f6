import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./kernel-process";

/** The Python that Jupyter is installed in. */
export const python = join(root, ".venv", process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/** A folder of its own in which Jupyter finds this checkout's kernel as `gradwalk-test`, and nothing of the machine's. */
export async function jupyterFolder(): Promise<{ folder: string; env: NodeJS.ProcessEnv }> {
  const folder = await mkdtemp(join(tmpdir(), "gradwalk-jupyter-"));
  const spec = join(folder, "kernels", "gradwalk-test");
  await mkdir(spec, { recursive: true });
  const argv = [process.execPath, join(root, "lib/kernel/main.js"), "{connection_file}"];
  await writeFile(
    join(spec, "kernel.json"),
    JSON.stringify({ argv, display_name: "test", language: "typescript", interrupt_mode: "signal" }),
  );
  const at = (name: string): string => join(folder, name);
  const own = {
    JUPYTER_PATH: folder,
    JUPYTER_RUNTIME_DIR: at("runtime"),
    JUPYTER_CONFIG_DIR: at("config"),
    JUPYTER_DATA_DIR: at("data"),
  };
  return { folder, env: { ...process.env, ...own } };
}
