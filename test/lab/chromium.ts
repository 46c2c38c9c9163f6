import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Ways to get a Chromium where there is none, tried in order. */
const installers: readonly (readonly [string, readonly string[]])[] = [
  [
    process.execPath,
    [join(dirname(createRequire(__filename).resolve("playwright-core")), "cli.js"), "install", "chromium"],
  ],
  ["apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]],
];

function found(): string | undefined {
  const candidates = [process.env.GRADWALK_CHROMIUM, chromium.executablePath(), ...known];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}

function install(): string | undefined {
  for (const [command, args] of installers) {
    spawnSync(command, args, { stdio: "ignore", timeout: 150_000 });
    const path = found();
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Any Chromium: the one named by GRADWALK_CHROMIUM, Playwright's own, an installed one, else one that is installed now. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = found() ?? install();
  if (executablePath === undefined) {
    throw new Error(
      "test/lab: expected Chromium or Chrome; got none, and none could be installed — install one, or set GRADWALK_CHROMIUM to its path",
    );
  }
  return chromium.launch({ executablePath, args: flags, headless: true });
}
