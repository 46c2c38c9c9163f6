import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { jupyterFolder, python } from "./python";

/** A Jupyter server at its default limits, which knows this checkout's kernel as `gradwalk-test`. */
export interface JupyterServer {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

export async function startJupyterServer(): Promise<JupyterServer> {
  const { folder, env } = await jupyterFolder();
  const port = await freePort();
  const token = randomUUID();
  const root = process.getuid?.() === 0 ? ["--allow-root"] : [];
  const where = ["--ip=127.0.0.1", `--port=${port}`, "--port-retries=0", `--ServerApp.root_dir=${folder}`];
  const server = spawn(
    python,
    ["-m", "jupyter_server", "--no-browser", ...where, `--IdentityProvider.token=${token}`, ...root],
    { cwd: folder, env, stdio: "ignore" },
  );
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (attempt > 300 || server.exitCode !== null) throw new Error("expected the Jupyter server to answer within 60 s");
    await new Promise((next) => setTimeout(next, 200));
  }
  return {
    url,
    token,
    async stop() {
      const ended = new Promise((next) => server.once("exit", next));
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}api`).catch(() => undefined);
  return answer?.ok === true;
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
