/**
 * `npm run build [-- --development]`: the library, the lessons and the extension, each only when what it is made from has
 * changed. `node scripts/build.mjs library`: that alone.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { once } from "./fingerprint.mjs";
import { checkNode, installNode } from "./install.mjs";
import { main, run, stage } from "./run.mjs";

const sources = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.base.json", "src"];
const node = (...args) => run(process.execPath, args);

/** The compiler by its path: tslab puts one of its own at `.bin/tsc`. */
const tsc = join("node_modules", "typescript", "lib", "tsc.js");

const libraryScripts = ["scripts/build-accelerator.mjs", "scripts/build-declarations.mjs"];

/** The library and the kernel: `require("<checkout>")` works afterwards. */
export function buildLibrary() {
  return stage("Library and kernel", () =>
    once({ inputs: [...sources, ...libraryScripts], output: "lib/index.js", mark: "lib/.built" }, async () => {
      await node("scripts/build-accelerator.mjs");
      await node(tsc, "-b");
      await node("scripts/build-declarations.mjs");
    }),
  );
}

/** `notebooks/*.md` to `notebooks/*.ipynb`, and their exercises' hints for the kernel. */
export function buildLessons() {
  const inputs = [...sources, "notebooks", "scripts/lessons.mjs"];
  return stage("Lessons", () =>
    once({ inputs, output: "lib/lessons/exercises.json", mark: "lib/.lessons" }, () => node("scripts/lessons.mjs")),
  );
}

/** The extension with the lessons in it. Development is the quicker build, with source maps. */
export function buildExtension({ production }) {
  const mode = production ? "production" : "development";
  const inputs = [...sources, "style", "schema", "notebooks", "scripts/build-extension.mjs"];
  return stage("JupyterLab extension", () =>
    once({ inputs, output: "gradwalk/labextension", mark: "build/.extension", mode }, () =>
      node("scripts/build-extension.mjs", `--${mode}`),
    ),
  );
}

/** Everything. */
export async function build({ production }) {
  await buildLibrary();
  await buildLessons();
  await buildExtension({ production });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  main(async () => {
    checkNode();
    await stage("npm packages", installNode);
    if (process.argv.includes("library")) await buildLibrary();
    else await build({ production: !process.argv.includes("--development") });
  });
