import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "../../scripts/run.mjs";
import { python } from "../install.mjs";
import { spreadOf } from "../spread.mjs";

const rounds = 5;

const contestants = [
  { name: "Gradwalk", command: [process.execPath, join(root, "lib", "kernel", "main.js")] },
  {
    name: "tslab",
    command: [process.execPath, join(root, "node_modules", "tslab", "bin", "tslab"), "kernel", "--config-path"],
  },
];

// The first imports the library; the others are what a lesson's cells are like. tslab has no `{ update }` for `{ update: update }`.
const [first, ...later] = [
  'import { boundary, iris, mlp, perceptron, scatter, show, standardize, widgets } from "gradwalk";\nimport type { Dataset } from "gradwalk";',
  'const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });\nconsole.log(flowers.size, "flowers of", flowers.classes.join(" and "));',
  "show(scatter(flowers));",
  "const guess = { weights: [1, 1], bias: -3 };\nconst scoreOf = (x: readonly number[]) => guess.weights[0] * x[0] + guess.weights[1] * x[1] + guess.bias;\nconsole.log(scoreOf(flowers.at(0).x).toFixed(1));",
  "const squares = [1, 2, 3].map((value) => value ** 2);",
  "squares",
  "function update(weights: number[], x: number[], target: number, learningRate: number): number[] {\n  return weights.map((weight, index) => weight + learningRate * target * x[index]);\n}",
  "const walk = perceptron(flowers, { update: update });\nconsole.log(walk.mistakes);",
  "show(boundary(walk));",
  "console.log(perceptron(standardize(flowers).data).bound);",
  "for (const learningRate of [1, 0.1, 0.01]) {\n  const { updates, weights, bias } = perceptron(flowers, { learningRate });\n  console.log(updates.length, weights, bias);\n}",
  "walk.updates.length",
  'const model = mlp({ layers: [2, 4, 1], activation: "tanh", seed: 1 });\nmodel.parameterCount',
  "function sizeOf(data: Dataset): number {\n  return data.size;\n}\nsizeOf(flowers)",
  "show(widgets.perceptron);",
];

// A lesson has some fifty cells, and many are run again.
const cells = [first, ...later, ...later, ...later];

/** Measures by what they are read from a session, and the bound of ours. */
const measures = [
  { name: "start", unit: "ms", atMost: 1600, of: ({ start }) => start * 1000 },
  { name: "import cell", unit: "ms", atMost: 160, of: ({ cells: [first] }) => first * 1000 },
  {
    name: "later cells, median",
    unit: "ms",
    atMost: 25,
    of: ({ cells: [, ...later] }) => spreadOf(later).median * 1000,
  },
  { name: "memory", unit: "MB", atMost: 250, of: ({ memory }) => memory / 1e6 },
];

/** The kernel beside the one that comes with tslab: whole sessions, in turns. */
export default {
  name: "kernel",
  title: "sessions of a kernel, started and asked as Jupyter does",
  async run() {
    const sessions = contestants.map(() => []);
    for (let round = 0; round < rounds; round++)
      for (const [index, { command }] of contestants.entries()) sessions[index].push(await session(command));
    return measures.map(({ name, unit, atMost, of }) => {
      const [ours, peer] = sessions.map((each) => spreadOf(each.map(of)));
      return { name, unit, ours, peer: { name: contestants[1].name, ...peer }, atMost, reached: ours.median <= atMost };
    });
  },
};

/** One session in an empty folder that has the library beside it, which tslab needs. */
async function session(command) {
  const folder = await mkdtemp(join(tmpdir(), "gradwalk-bench-"));
  try {
    await mkdir(join(folder, "node_modules"));
    await symlink(root, join(folder, "node_modules", "gradwalk"), "junction");
    await writeFile(join(folder, "session.json"), JSON.stringify({ command, cells }));
    return JSON.parse(await run(python, [join(root, "bench", "kernel_session.py"), join(folder, "session.json")]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
