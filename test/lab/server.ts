import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const python = join(root, ".venv", process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/** A JupyterLab of its own, in a folder of its own. */
export interface LabServer {
  /** With the token in it. */
  readonly url: string;
  /** What the learner's files are kept in. */
  readonly files: string;
  /** Ends the server and its kernels, and removes the folder. */
  stop(): Promise<void>;
}

/** What every test starts with: nothing is asked of the network. */
const quiet = {
  "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
  "@jupyterlab/extensionmanager-extension:plugin": { enabled: false },
};

/** Starts JupyterLab with this checkout's extension and kernel, and nothing of the machine's own configuration. */
export async function startServer(settings: Readonly<Record<string, object>> = {}): Promise<LabServer> {
  const folder = await mkdtemp(join(tmpdir(), "gradwalk-lab-"));
  const at = (name: string): string => join(folder, name);
  await Promise.all(
    ["files", "config/labconfig", "data/kernels/gradwalk", "data/labextensions", "runtime"].map((name) =>
      mkdir(at(name), { recursive: true }),
    ),
  );
  await symlink(join(root, "gradwalk/labextension"), at("data/labextensions/gradwalk"), "junction");
  await writeFile(at("data/kernels/gradwalk/kernel.json"), JSON.stringify(kernelspec()));
  await writeFile(at("config/labconfig/default_setting_overrides.json"), JSON.stringify({ ...quiet, ...settings }));
  const port = await freePort();
  const token = randomBytes(16).toString("hex");
  const server = spawn(python, arguments_(port, token, at("files")), {
    cwd: at("files"),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // In a virtual environment Jupyter would look there first, where another checkout may have been registered.
      JUPYTER_PREFER_ENV_PATH: "0",
      JUPYTER_CONFIG_DIR: at("config"),
      JUPYTER_DATA_DIR: at("data"),
      JUPYTER_RUNTIME_DIR: at("runtime"),
      JUPYTERLAB_SETTINGS_DIR: at("config/settings"),
      JUPYTERLAB_WORKSPACES_DIR: at("config/workspaces"),
    },
  });
  const said: string[] = [];
  server.stdout?.on("data", (text: Buffer) => said.push(String(text)));
  server.stderr?.on("data", (text: Buffer) => said.push(String(text)));
  const url = `http://127.0.0.1:${port}/lab?token=${token}`;
  await answering(server, `http://127.0.0.1:${port}/api`, said);
  return { url, files: at("files"), stop: () => stop(server, folder) };
}

/** The kernel of this checkout, run by the Node that runs the tests. */
function kernelspec(): object {
  return {
    argv: [process.execPath, join(root, "lib/kernel/main.js"), "{connection_file}"],
    display_name: "TypeScript (Gradwalk)",
    language: "typescript",
    interrupt_mode: "signal",
  };
}

function arguments_(port: number, token: string, files: string): string[] {
  const rootUser = process.getuid?.() === 0 ? ["--allow-root"] : [];
  return [
    ...["-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", `--port=${port}`, "--port-retries=0"],
    ...[`--IdentityProvider.token=${token}`, `--ServerApp.root_dir=${files}`, "--LabApp.news_url=None"],
    ...rootUser,
  ];
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answering(server: ChildProcess, url: string, said: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  server.kill();
  throw new Error(`test/lab: expected JupyterLab to answer within 60 s; got\n${said.join("")}`);
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((next) => server.once("exit", next));
    server.kill("SIGTERM");
    // Now and then the server has ended its kernels and then waits for ever for a thread that reads files.
    const late = setTimeout(() => server.kill("SIGKILL"), 6_000);
    await ended;
    clearTimeout(late);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A notebook of the learner's, as it stands on the disk once all of it is written. */
export async function savedNotebook(server: LabServer, path: string): Promise<unknown> {
  for (let wait = 0; ; wait++)
    try {
      return JSON.parse(await readFile(join(server.files, path), "utf8"));
    } catch (error) {
      if (wait === 100) throw error;
      await new Promise((next) => setTimeout(next, 50));
    }
}
