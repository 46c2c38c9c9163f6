import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { once } from "./fingerprint.mjs";
import { checkNode, installNode, installPython } from "./install.mjs";
import { main, root, run, stage } from "./run.mjs";

const inputs = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "src",
  "style",
  "schema",
  "scripts",
];

/** The compiler by its path: tslab puts one of its own at `.bin/tsc`. */
export const tsc = join(root, "node_modules", "typescript", "lib", "tsc.js");

/** The library and the kernel: `require("<checkout>")` works afterwards. */
export async function buildLibrary() {
  if (existsSync(join(root, "scripts", "build-accelerator.mjs")))
    await run(process.execPath, ["scripts/build-accelerator.mjs"]);
  await run(process.execPath, [tsc, "-b"]);
  await run(process.execPath, ["scripts/build-declarations.mjs"]);
}

/** Everything, each part only when what it is made from has changed. */
export async function build({ production = false } = {}) {
  const mode = production ? "production" : "development";
  await stage("Library and kernel", () => once({ inputs, output: "lib", mark: "lib/.built" }, buildLibrary));
  await stage("Lessons", () =>
    once({ inputs: [...inputs, "notebooks"], output: "lib", mark: "lib/.lessons" }, () =>
      run(process.execPath, ["scripts/lessons.mjs"]),
    ),
  );
  await stage("JupyterLab extension", () =>
    once({ inputs: [...inputs, "notebooks"], output: "gradwalk/labextension", mark: `lib/.extension-${mode}` }, () =>
      run(process.execPath, ["scripts/build-extension.mjs", `--${mode}`]),
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(async () => {
    checkNode();
    await stage("npm packages", installNode);
    await stage("JupyterLab", installPython);
    await build({ production: process.argv.includes("--production") });
  });
