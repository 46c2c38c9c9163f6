import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jupyterFolder, python } from "./python";

interface Ran {
  readonly out: string;
  readonly said: string;
  readonly code: number;
}

let jupyter: { folder: string; env: NodeJS.ProcessEnv };
beforeAll(async () => {
  jupyter = await jupyterFolder();
});
afterAll(() => rm(jupyter.folder, { recursive: true, force: true }));

function run(...given: readonly string[]): Promise<Ran> {
  return new Promise((done) =>
    execFile(python, given, { cwd: jupyter.folder, env: jupyter.env }, (error, out, said) =>
      done({ out, said, code: Number(error?.code ?? 0) }),
    ),
  );
}

async function notebook(name: string, cells: readonly string[]): Promise<string> {
  const file = join(jupyter.folder, name);
  const kernelspec = { name: "gradwalk-test", display_name: "test", language: "typescript" };
  const code = (source: string, index: number): object => ({
    id: `c${index}`,
    cell_type: "code",
    source,
    metadata: {},
    outputs: [],
    execution_count: null,
  });
  await writeFile(
    file,
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: cells.map(code) }),
  );
  return file;
}

const cells = [
  'import { boundary, display, iris, live, lossCurve, mlp, perceptron, show, training } from "gradwalk";\nconst two = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });\nconst walk = perceptron(two);\nwalk.updates.map(({ sample }) => sample)',
  'console.log("to stdout");\nconsole.error("to stderr");',
  "show(boundary(walk))",
  "const history = await live(training(mlp({ layers: [2, 4, 2], seed: 1 }), two, { epochs: 100 }), lossCurve);\nhistory.epochs.length",
  'display.clear({ wait: true });\ndisplay.text("only this");',
  "for (let i = 0; i < 5000; i++) console.log(i);",
  "const broken: number = 'text';",
  'throw new RangeError("on purpose");',
  "walk.weights.length",
];

test("nbclient runs a notebook, keeps what each cell shows, and has nothing on stderr", async () => {
  const file = await notebook("all.ipynb", cells);
  const { out, said, code } = await run(join(__dirname, "front-ends.py"), file);
  expect({ said, code }).toEqual({ said: "", code: 0 });
  const [result, streams, picture, trained, cleared, lines, unchecked, thrown, last] = JSON.parse(out) as {
    output_type: string;
    name?: string;
    text?: string;
    ename?: string;
    data?: Record<string, unknown>;
  }[][];
  expect(result[0].data).toEqual({ "text/plain": "[ 0, 50, 0, 1 ]" });
  expect(streams.map(({ name, text }) => [name, text])).toEqual([
    ["stdout", "to stdout\n"],
    ["stderr", "to stderr\n"],
  ]);
  expect(Object.keys(picture[0].data ?? {}).sort()).toEqual([
    "application/vnd.gradwalk.v1+json",
    "application/vnd.plotly.v1+json",
    "text/plain",
  ]);
  expect(trained.map(({ output_type }) => output_type)).toEqual(["display_data", "execute_result"]);
  expect(trained[0].data?.["application/vnd.gradwalk.v1+json"]).toMatchObject({
    type: "live",
    running: false,
    progress: 1,
  });
  expect(cleared.map(({ data }) => data)).toEqual([{ "text/plain": "only this" }]);
  expect(
    lines
      .map(({ text }) => text)
      .join("")
      .split("\n").length,
  ).toBe(5_001);
  expect([unchecked[0].ename, thrown[0].ename]).toEqual(["TypeError", "RangeError"]);
  expect(last[0].data).toEqual({ "text/plain": "2" });
});

test("nbconvert runs a notebook to HTML, in which a picture is its sentence", async () => {
  const file = await notebook("page.ipynb", cells.slice(0, 3));
  const { said, code } = await run("-m", "nbconvert", "--execute", "--to", "html", "--stdout", file);
  expect(code, said).toBe(0);
  const { out } = await run("-m", "nbconvert", "--execute", "--to", "html", "--stdout", file);
  expect(out).toContain("Update 4, epoch 1: flower 1 (setosa)");
});

test("nbconvert makes a TypeScript file of a notebook", async () => {
  const file = await notebook("script.ipynb", ["const a: number = 1;"]);
  await run("-m", "nbconvert", "--execute", "--to", "notebook", "--inplace", file);
  const { out } = await run("-m", "nbconvert", "--to", "script", "--stdout", file);
  expect(out).toContain("const a: number = 1;");
});
