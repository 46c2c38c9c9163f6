import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { python } from "./install.mjs";
import { Stop, end, start } from "./run.mjs";

/**
 * JupyterLab on `files`, opened at `folder` in it, until it ends or is stopped. `own` keeps its configuration,
 * settings and workspaces apart from the machine's. `onReady` gets the address once it answers.
 */
export function serve({ port, own, files, folder, onReady }) {
  const token = randomBytes(24).toString("hex");
  const url = `http://127.0.0.1:${port}/lab?token=${token}`;
  const server = start(
    python,
    [
      ...["-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", `--port=${port}`, "--port-retries=0"],
      ...[`--IdentityProvider.token=${token}`, `--ServerApp.root_dir=${files}`],
      ...[`--FileContentsManager.preferred_dir=${folder}`, "--LabApp.news_url=None", "--log-level=WARN"],
      ...(process.getuid?.() === 0 ? ["--allow-root"] : []),
    ],
    {
      cwd: files,
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own: Ctrl-C reaches this script alone, which then ends the server and its kernels in order.
      detached: process.platform !== "win32",
      env: {
        ...process.env,
        JUPYTER_CONFIG_DIR: own,
        JUPYTERLAB_SETTINGS_DIR: join(own, "settings"),
        JUPYTERLAB_WORKSPACES_DIR: join(own, "workspaces"),
      },
    },
  );
  endWithNpm();
  announce(server, url, onReady).catch((error) => console.error(error.message));
  return new Promise((resolve, reject) =>
    server.on("close", (code, signal) =>
      code === 0 || signal !== null
        ? resolve()
        : reject(new Stop(`JupyterLab ended with code ${code}; what it said stands above`)),
    ),
  );
}

/** The npm that runs this script, with or without a shell between; undefined when none does. */
function npmAbove(pid = process.ppid, levels = 2) {
  const { stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" });
  const [, parent, program] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "") ?? [];
  if (program === undefined || levels === 0) return undefined;
  return program.startsWith("npm") ? pid : npmAbove(Number(parent), levels - 1);
}

/** npm that is killed tells nobody: its end is watched for. */
function endWithNpm() {
  const npm = npmAbove();
  if (npm === undefined) return;
  const watch = setInterval(() => {
    try {
      process.kill(npm, 0);
    } catch {
      clearInterval(watch);
      end(0);
    }
  }, 1000);
  watch.unref();
}

/** Waits until the server answers, then says where it is. */
async function announce(server, url, onReady) {
  const runs = () => server.exitCode === null && server.signalCode === null;
  const answers = () =>
    fetch(new URL("/api", url)).then(
      (answer) => answer.ok,
      () => false,
    );
  while (runs() && !(await answers())) await new Promise((resolve) => setTimeout(resolve, 100));
  if (!runs()) return;
  console.log(`\nGradwalk is open at ${url}\nCtrl-C ends it.`);
  onReady?.(url);
}

/** Opens an address in the browser of the machine, if it has one. */
export function openBrowser(url) {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser was found: open the address above in one."))
    .unref();
}
