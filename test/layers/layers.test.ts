import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, reachable, references } from "./compiler";

const root = resolve(__dirname, "../..");

/** The folders in the order of the map in CONTRIBUTING.md, lowest first. */
const documented = [...readFileSync(join(root, "CONTRIBUTING.md"), "utf8").matchAll(/^src\/(\w+)\/ /gm)].map(
  ([, folder]) => folder as string,
);
const folders = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A folder that has code to import: `index.ts`, or any file there is. */
function moduleOf(folder: string): string | undefined {
  const at = join(root, "src", folder);
  if (existsSync(join(at, "index.ts"))) return `../${folder}`;
  const file = readdirSync(at).find((name) => /^[\w-]+\.ts$/.test(name));
  return file && `../${folder}/${file.replace(/\.ts$/, "")}`;
}

test("the map in CONTRIBUTING.md names every folder of src once, and no other", () => {
  expect([...documented].sort()).toEqual([...folders].sort());
});

describe.each(documented)("src/%s", (folder) => {
  const allowed = reachable(folder);

  test("refers only to folders above it in the map", () => {
    const below = (other: string): boolean => documented.indexOf(other) >= documented.indexOf(folder);
    expect(references(folder).filter(below)).toEqual([]);
  });

  const others = documented.filter((other) => other !== folder && moduleOf(other) !== undefined);

  test.each(others.filter((other) => !allowed.has(other)))("does not compile when it imports src/%s", (other) => {
    expect(compile(folder, `import "${moduleOf(other)}";`).join("\n")).toMatch(
      new RegExp(`src/${other}/.*is not (under 'rootDir'|listed within the file list)`),
    );
  });

  test.each(others.filter((other) => allowed.has(other)))("compiles when it imports src/%s", (other) => {
    expect(compile(folder, `import "${moduleOf(other)}";`)).toEqual([]);
  });
});

const pages = ["browser", "lab"];
const onNode = ["kernel", "lessons"];

describe.each(documented.filter((folder) => !pages.includes(folder)))("src/%s", (folder) => {
  test("does not compile when it uses the page's document", () => {
    expect(compile(folder, "export const title: string = document.title;")).toEqual([
      expect.stringContaining("Cannot find name 'document'"),
    ]);
  });
});

describe.each(documented.filter((folder) => !onNode.includes(folder)))("src/%s", (folder) => {
  test("does not compile when it uses Node", () => {
    expect(compile(folder, `import { readFileSync } from "node:fs"; export const read = readFileSync;`)).toEqual([
      expect.stringContaining("Cannot find module 'node:fs'"),
    ]);
    expect(compile(folder, "export const id: number = process.pid;")).toEqual([
      expect.stringContaining("Cannot find name 'process'"),
    ]);
  });
});

test("a page's folder may use the document, a folder on Node may use Node", () => {
  for (const folder of pages) expect(compile(folder, "export const title: string = document.title;")).toEqual([]);
  for (const folder of onNode) expect(compile(folder, `export { readFileSync } from "node:fs";`)).toEqual([]);
});
