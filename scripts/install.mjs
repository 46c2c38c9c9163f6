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

/** The command of a Python that is new enough; throws Stop when there is none. */
export function findPython() {
  const candidates = [["python3"], ["python"], ["py", "-3"]];
  const seen = [];
  for (const [command, ...args] of candidates) {
    const result = spawnSync(command, [...args, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], {
      encoding: "utf8",
    });
    if (result.status !== 0) continue;
    const version = result.stdout.trim();
    const [major, minor] = version.split(".").map(Number);
    if (major === 3 && minor >= 10) return [command, ...args];
    seen.push(`${command} ${version}`);
  }
  throw new Stop(`Python: expected 3.10 or newer; got ${seen.join(", ") || "none"} — install it and start again`);
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
  return once(
    { inputs: ["package.json", "package-lock.json"], output: "node_modules", mark: "node_modules/.gradwalk" },
    () => reachable("npm", () => run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])),
  );
}

/** `.venv` with JupyterLab; with `test`, also what the tests drive it by. */
export function installPython({ test = false } = {}) {
  const requirements = ["jupyter-config/requirements.txt", ...(test ? ["jupyter-config/requirements-test.txt"] : [])];
  const mark = test ? ".venv/.gradwalk-test" : ".venv/.gradwalk";
  return once({ inputs: requirements, output: ".venv", mark }, () =>
    reachable("pip", async () => {
      if (!existsSync(python)) {
        const [command, ...args] = findPython();
        await run(command, [...args, "-m", "venv", ".venv"]);
      }
      const files = requirements.flatMap((file) => ["-r", file]);
      await run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...files]);
    }),
  );
}
