import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, run } from "../scripts/run.mjs";

/** Where the bench keeps the peers, out of the project's own dependencies. */
export const folder = join(root, "build", "bench");

const packages = {
  synaptic: "1.1.4",
  convnetjs: "0.3.0",
  "@jax-js/jax": "0.1.25",
  "@tensorflow/tfjs": "4.22.0",
  "@tensorflow/tfjs-backend-wasm": "4.22.0",
};
const wheels = ["torch==2.13.0", "numpy==2.4.6", "jupyter_client==8.10.0", "psutil==7.2.2"];

const venv = join(folder, "venv");

/** The Python that has PyTorch and NumPy: the bench's own, or the one that PYTHON names. */
export const python =
  process.env.PYTHON ?? join(venv, ...(process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"]));

/** A package of the bench's own folder. */
export function peer(name) {
  return createRequire(join(folder, "package.json"))(name);
}

/** Installs the peers from npm and PyPI, the first time. */
export async function installPeers() {
  await mkdir(folder, { recursive: true });
  const wanted = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  await writeFile(join(folder, "package.json"), wanted);
  if (Object.keys(packages).some((name) => !existsSync(join(folder, "node_modules", name))))
    await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder });
  if (process.env.PYTHON !== undefined) return;
  if (!existsSync(python)) await run(process.platform === "win32" ? "python" : "python3", ["-m", "venv", venv]);
  await run(python, ["-m", "pip", "install", "--quiet", ...wheels]);
}
