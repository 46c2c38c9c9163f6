import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { once } from "./fingerprint.mjs";
import { Stop, root, run } from "./run.mjs";

/** Where a virtual environment keeps its programs. */
const programs = join(root, ".venv", process.platform === "win32" ? "Scripts" : "bin");
/** The Python of the checkout's own environment. */
export const python = join(programs, process.platform === "win32" ? "python.exe" : "python");

const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|NewConnectionError|Temporary failure in name|Network is unreachable|ProxyError/;

/** Throws Stop unless this Node is new enough. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(
      `Node.js: expected 20.19 or newer; got ${process.versions.node} — install a newer one from your package manager or nodejs.org`,
    );
}

/** What a Python must be able to do: its version, and then the modules that make a virtual environment. */
const probe = "import sys; print('%d.%d' % sys.version_info[:2]); import venv, ensurepip";

/** The command of a Python that is new enough; throws Stop when there is none. */
export function findPython() {
  const seen = [];
  for (const [command, ...args] of [["python3"], ["python"], ["py", "-3"]]) {
    const { stdout, status } = spawnSync(command, [...args, "-c", probe], { encoding: "utf8" });
    const version = /^(\d+)\.(\d+)/.exec(stdout ?? "");
    if (version === null) continue;
    if (Number(version[1]) !== 3 || Number(version[2]) < 10) seen.push(`${command} ${version[0]}`);
    else if (status !== 0) seen.push(`${command} ${version[0]} without its venv module`);
    else return [command, ...args];
  }
  throw new Stop(
    `Python: expected 3.10 or newer with its venv module; got ${seen.join(", ") || "none"} — install it and start again (Debian and Ubuntu: apt install python3-venv)`,
  );
}

async function reachable(what, body) {
  try {
    await body();
  } catch (error) {
    if (error instanceof Stop && offline.test(error.message))
      throw new Stop(`${what}: expected a connection to the package registry; got none — connect once and start again`);
    throw error;
  }
}

/** The npm packages of the lock file, none of their install scripts run. */
export function installNode() {
  const quickly = ["--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=8000"];
  const npm = (...flags) => run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", ...quickly, ...flags]);
  return once(
    { inputs: ["package.json", "package-lock.json"], output: "node_modules", mark: "node_modules/.gradwalk" },
    // What npm remembers of the registry may be older than the lock file: only then it is asked anew.
    () => reachable("npm", () => npm("--prefer-offline").catch((error) => retry(error, npm))),
  );
}

function retry(error, npm) {
  if (/ETARGET|notarget/.test(error.message)) return npm();
  throw error;
}

/** `.venv` with JupyterLab; with `test`, also what the tests drive it by. */
export function installPython({ test = false } = {}) {
  const requirements = ["jupyter-config/requirements.txt", ...(test ? ["jupyter-config/requirements-test.txt"] : [])];
  const mark = test ? ".venv/.gradwalk-test" : ".venv/.gradwalk";
  return once({ inputs: requirements, output: ".venv", mark }, () =>
    reachable("pip", async () => {
      const pip = (...args) => run(python, ["-m", "pip", "--disable-pip-version-check", ...args]);
      // One that was left half made has no pip, and one whose Python was removed does not start.
      if (!existsSync(python) || !(await pip("--version").catch(() => false))) {
        const [command, ...args] = findPython();
        await run(command, [...args, "-m", "venv", "--clear", ".venv"]);
      }
      await pip("install", "--quiet", "--retries=2", ...requirements.flatMap((file) => ["-r", file]));
    }),
  );
}
