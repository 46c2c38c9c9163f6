import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Stop, run } from "./run.mjs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Playwright is an npm package, so nothing of it is read before npm's packages are there. */
const require = createRequire(import.meta.url);

/** The path of a Chromium or Chrome: the one named by GRADWALK_CHROMIUM, Playwright's own, an installed one; or undefined. */
export function findChromium() {
  const own = require("playwright-core").chromium.executablePath();
  return [process.env.GRADWALK_CHROMIUM, own, ...known].find((path) => path && existsSync(path));
}

/** Debian's package where this may install one, then Playwright's download. */
function installers() {
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const playwright = join(dirname(require.resolve("playwright-core")), "cli.js");
  return [
    ...(debian ? [["apt-get", ["update"]]] : []),
    ...(debian ? [["apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]]] : []),
    [process.execPath, [playwright, "install", "chromium"]],
  ];
}

/** A Chromium, installed now if there is none; throws Stop when there is no way to get one. */
export async function installChromium() {
  for (const [command, args] of installers()) {
    if (findChromium() !== undefined) break;
    await run(command, args, { env: { DEBIAN_FRONTEND: "noninteractive" } }).catch(() => undefined);
  }
  const path = findChromium();
  if (path === undefined)
    throw new Stop(
      "Chromium: expected one to test in; got none, and none could be installed — install one, or set GRADWALK_CHROMIUM to its path",
    );
  return path;
}
