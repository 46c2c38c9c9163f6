import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(__dirname, "../..");
const windows = process.platform === "win32";
let folder: string;

/** What `npm install gradwalk` leaves beside a notebook: the packed package, with nothing around it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gradwalk-npm-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root, shell: windows });
  const [archive = ""] = readdirSync(folder);
  execFileSync("tar", ["xzf", archive], { cwd: folder });
  mkdirSync(join(folder, "node_modules"));
  renameSync(join(folder, "package"), join(folder, "node_modules", "gradwalk"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cell = `
import { iris, perceptron, type Walk } from "gradwalk";
const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
const walk: Walk = perceptron(flowers);
const bias: number = walk.bias;
`;

test("the npm package needs no other to be used from a program", () => {
  const program = `const { iris, perceptron } = require("gradwalk");
    const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
    console.log(perceptron(flowers).updates.map(({ sample }) => sample).join());`;
  expect(execFileSync(process.execPath, ["-e", program], { cwd: folder, encoding: "utf8" })).toBe("0,50,0,1\n");
});

test("the npm package's types are read by the compiler that tslab brings, which knows no exports map", () => {
  writeFileSync(join(folder, "cell.ts"), cell);
  const compiler = join(root, "node_modules", "@tslab", "typescript-for-tslab", "lib", "tsc.js");
  const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022", "--moduleResolution", "node10"];
  const compile = (): string =>
    execFileSync(process.execPath, [compiler, ...options, "--module", "commonjs", "cell.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
  expect(compile()).toBe("");
  writeFileSync(join(folder, "cell.ts"), cell.replace("bias: number", "bias: string"));
  expect(compile).toThrow();
});
