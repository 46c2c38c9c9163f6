/**
 * The JupyterLab extension, from `lib/` to `gradwalk/labextension`: `node scripts/build-extension.mjs [--development]`.
 * `lib/` is compiled before (`tsc -b`), and the notebooks are built. Development mode is quicker, with source maps.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const development = process.argv.includes("--development");
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** Each notebook becomes a lazy piece of the bundle, named by its lesson and a digest that tells a newer version from an older. */
function lessonAssets(notebooks, assets) {
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(join(assets, "notebooks"), { recursive: true });
  const files = readdirSync(notebooks)
    .filter((file) => /^\d\d-.*\.ipynb$/.test(file))
    .sort();
  const catalogue = files.map((file) => {
    const name = file.replace(/\.ipynb$/, "");
    const notebook = readJson(join(notebooks, file));
    const digest = createHash("sha256").update(JSON.stringify(notebook.cells)).digest("hex").slice(0, 12);
    const { title = name, minutes = 0, goals = [], exercises = [] } = notebook.metadata.gradwalk ?? {};
    notebook.metadata.gradwalk = { ...notebook.metadata.gradwalk, lesson: name, digest };
    writeJson(join(assets, "notebooks", `${name}.json`), notebook);
    return { name, digest, title, minutes, goals, exercises };
  });
  writeJson(join(assets, "catalogue.json"), catalogue);
  return catalogue.length;
}

/** The page for teachers, as text that the extension draws. */
function teachersAssets(notebooks, assets) {
  mkdirSync(assets, { recursive: true });
  writeJson(join(assets, "for-teachers.json"), { markdown: readFileSync(join(notebooks, "for-teachers.md"), "utf8") });
}

/**
 * The builder puts `main` into the bundle, and ours is the library for Node. So it is given a package of its own, made
 * from `package.json`, whose main file is the extension.
 */
function extensionPackage(folder) {
  const { name, version, description, license, author, style, styleModule, jupyterlab } = readJson(
    join(root, "package.json"),
  );
  const up = (path) => join(relative(folder, root), path).replaceAll("\\", "/");
  mkdirSync(folder, { recursive: true });
  writeJson(join(folder, "package.json"), {
    name,
    version,
    description,
    license,
    author,
    main: up(jupyterlab.extension),
    style: up(style),
    styleModule: up(styleModule),
    dependencies: {},
    jupyterlab: {
      ...jupyterlab,
      extension: up(jupyterlab.extension),
      outputDir: up(jupyterlab.outputDir),
      schemaDir: up(jupyterlab.schemaDir),
    },
  });
  return folder;
}

function bundle(folder) {
  const builder = join(root, "node_modules/@jupyter/builder/lib/build-labextension.js");
  const core = join(root, "node_modules/@jupyterlab/core-meta/core.package.json");
  const flags = development ? ["--development", "--source-map"] : [];
  const run = spawnSync(process.execPath, [builder, "--core-package-file", core, ...flags, folder], {
    cwd: root,
    encoding: "utf8",
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`);
    console.error(
      "build-extension: expected the extension to bundle; got the errors above — run `npm run build` for what it needs",
    );
    process.exit(1);
  }
}

const lessons = lessonAssets(join(root, "notebooks"), join(root, "lib/lab/lessons/assets"));
teachersAssets(join(root, "notebooks"), join(root, "lib/lab/teachers/assets"));
bundle(extensionPackage(join(root, "build/labextension")));
console.log(
  `extension: ${lessons} ${lessons === 1 ? "lesson" : "lessons"}, ${development ? "development" : "production"}`,
);
