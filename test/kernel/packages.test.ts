import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
let folder: string;

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradwalk-packages-"));
  await write({
    "node_modules/plain/package.json": '{ "name": "plain", "main": "index.js", "types": "index.d.ts" }',
    "node_modules/plain/index.js": "exports.double = (n) => 2 * n;",
    "node_modules/plain/index.d.ts": "/** Twice as much. */ export declare function double(n: number): number;",
    "node_modules/mapped/package.json": `{ "name": "mapped", "type": "module", "exports": {
      ".": { "types": "./dist/main.d.ts", "default": "./dist/main.js" }, "./sub": { "types": "./dist/sub.d.ts", "default": "./dist/sub.js" } } }`,
    "node_modules/mapped/dist/main.js": "export const triple = (n) => 3 * n; export default () => 'hi';",
    "node_modules/mapped/dist/main.d.ts":
      "export declare const triple: (n: number) => number; export default function hi(): string;",
    "node_modules/mapped/dist/sub.js": "export const sub = 4;",
    "node_modules/mapped/dist/sub.d.ts": "export declare const sub: number;",
    "node_modules/untyped/package.json": '{ "name": "untyped", "main": "index.js" }',
    "node_modules/untyped/index.js": "module.exports = { anything: 5 };",
    "mine.ts":
      "export const next = (n: number): number => n + 1;\nexport function fail(): never {\n\n  throw new Error('in the file');\n}\nexport function forever(): void { for (;;); }\n",
    "five.json": '{ "five": 5 }',
  });
  kernel = await startKernel({ folder });
});
afterAll(() => kernel.stop());

const run = async (code: string): Promise<unknown> => {
  const { outputs, reply } = await kernel.client.execute(code);
  return outputs[0]?.content.data?.["text/plain"] ?? reply.content.evalue;
};

test("a package next to the notebook is imported with its types", async () => {
  expect(await run('import { double } from "plain";\ndouble(2)')).toBe("4");
  expect(await run('double("2")')).toBe("Argument of type 'string' is not assignable to parameter of type 'number'.");
  const { reply } = await kernel.client.request("inspect_request", { code: "double", cursor_pos: 6, detail_level: 0 });
  expect((reply.content.data as Record<string, string>)["text/plain"]).toContain("Twice as much.");
});

test("a package of modules that has an exports map is imported with its types", async () => {
  expect(
    await run('import hi, { triple } from "mapped";\nimport { sub } from "mapped/sub";\n[hi(), triple(2), sub]'),
  ).toBe("[ 'hi', 6, 4 ]");
  expect(await run('triple("2")')).toBe("Argument of type 'string' is not assignable to parameter of type 'number'.");
  expect(await run('const late = await import("mapped");\nlate.triple(3)')).toBe("9");
});

test("a package without types, a file of the learner's, JSON and Node's own modules are imported", async () => {
  expect(await run('import untyped from "untyped";\nuntyped.anything')).toBe("5");
  expect(await run('import { next } from "./mine";\nnext(1)')).toBe("2");
  expect(await run('import five from "./five.json";\nfive.five')).toBe("5");
  expect(await run('import { readFileSync } from "node:fs";\nreadFileSync("five.json", "utf8").length')).toBe("13");
});

test("an error in a file of the learner's shows its line", async () => {
  const { reply } = await kernel.client.execute('import { fail } from "./mine";\nfail();');
  expect(reply.content.traceback).toEqual([
    "Error: in the file",
    "  in fail, line 4 of mine.ts",
    "  4 │   throw new Error('in the file');",
    "    │         ^",
    "  line 2",
  ]);
});

test("a file that was changed is read anew", async () => {
  await write({ "mine.ts": "export const next = (n: number): string => `after ${n}`;\n" });
  await kernel.client.until(() => false, 1, "").catch(() => undefined);
  expect(await run('import { next } from "./mine";\nnext(1).length')).toBe("7");
});

test("what is not there is named, and is found once it is installed", async () => {
  const code = 'import { late } from "installed-later";\nlate';
  expect(await run(code)).toBe(
    "Cannot find module 'installed-later': is it installed beside the notebook? (npm install installed-later)",
  );
  await write({
    "node_modules/installed-later/package.json":
      '{ "name": "installed-later", "main": "index.js", "types": "index.d.ts" }',
    "node_modules/installed-later/index.js": "exports.late = 1;",
    "node_modules/installed-later/index.d.ts": "export declare const late: number;",
  });
  expect(await run(code)).toBe("1");
});

test("a cell may be a module that other cells import", async () => {
  expect(await run("/** @module helpers */\nexport const half = (n: number) => n / 2;")).toBe(undefined);
  expect(await run('import { half } from "./helpers";\nhalf(4)')).toBe("2");
});
