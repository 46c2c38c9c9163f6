import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(__dirname, "../..");
const windows = process.platform === "win32";
const execute = promisify(execFile);

/** A machine with Python, and with nothing of this checkout but its wheel. */
export interface Learner {
  /** Runs a program of the learner's Python environment; returns what it printed. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** Runs cells in a new folder with nothing else in it; returns the outputs of each. */
  runCells(...cells: readonly string[]): Promise<readonly (readonly Output[])[]>;
  remove(): Promise<void>;
}

export interface Output {
  readonly output_type: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Builds the wheel and installs it in a new environment, which has no Node.js on its path. */
export async function newLearner(): Promise<Learner> {
  await execute(process.execPath, [join(root, "scripts", "wheel.mjs")], { cwd: root });
  const [wheel = ""] = (await readdir(join(root, "dist"))).filter((file) => file.endsWith(".whl"));
  const home = await mkdtemp(join(tmpdir(), "gradwalk-wheel-"));
  const programs = join(home, "venv", windows ? "Scripts" : "bin");
  const checkout = join(root, ".venv", windows ? "Scripts/python.exe" : "bin/python");
  await execute(checkout, ["-m", "venv", join(home, "venv")]);
  const environment = {
    HOME: home,
    PATH: programs,
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
  };
  const installed = { env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: "1" } };
  await execute(join(programs, "python"), ["-m", "pip", "install", "--quiet", join(root, "dist", wheel)], installed);
  const run = async (program: string, ...args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await execute(join(programs, program), args, { cwd: home, env: environment });
    return stdout + stderr;
  };
  let folders = 0;
  return {
    run,
    runCells: async (...cells) => {
      const folder = join(home, `folder-${++folders}`);
      await mkdir(folder);
      const path = join(folder, "cells.ipynb");
      await writeFile(path, JSON.stringify(notebook(cells)));
      await run("jupyter", "execute", "--inplace", "--timeout=60", path);
      const executed = JSON.parse(await readFile(path, "utf8")) as { readonly cells: readonly { outputs: Output[] }[] };
      return executed.cells.map(({ outputs }) => outputs);
    },
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function notebook(cells: readonly string[]): object {
  return {
    cells: cells.map((source, id) => ({
      ...{ cell_type: "code", id: `cell-${id}`, source },
      ...{ metadata: {}, outputs: [], execution_count: null },
    })),
    metadata: { kernelspec: { name: "gradwalk", display_name: "TypeScript (Gradwalk)", language: "typescript" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
