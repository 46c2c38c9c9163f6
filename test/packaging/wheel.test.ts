import { afterAll, beforeAll, expect, test } from "vitest";
import { type Learner, newLearner } from "./learner";

let learner: Learner;

beforeAll(async () => {
  learner = await newLearner();
});

afterAll(async () => {
  await learner?.remove();
});

test("pip install of the wheel brings the kernel, under its name", async () => {
  const { kernelspecs } = JSON.parse(await learner.run("jupyter", "kernelspec", "list", "--json"));
  expect(kernelspecs.gradwalk.spec).toMatchObject({ display_name: "TypeScript (Gradwalk)", language: "typescript" });
});

test("pip install of the wheel brings the extension, switched on", async () => {
  expect(await learner.run("jupyter", "labextension", "list")).toMatch(/gradwalk v\S+ .*enabled.*OK/);
});

test("a notebook in an empty folder runs TypeScript with gradwalk, typed, on a machine with no Node.js on its path", async () => {
  const outputs = await learner.runCells(
    `import { iris, perceptron, show, type Walk, widgets } from "gradwalk";
const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
const walk: Walk = perceptron(flowers, { learningRate: 1, epochs: 10, order: "dataset" });
console.log(walk.updates.map(({ sample }) => sample), walk.weights.map((weight) => weight.toFixed(3)), walk.bias);`,
    `import { readFileSync } from "node:fs"; typeof readFileSync`,
    `show(widgets.perceptron)`,
  );
  expect([outputs[0]?.[0]?.text].flat().join("")).toBe("[ 0, 50, 0, 1 ] [ '0.500', '0.800' ] -2\n");
  expect([outputs[1]?.[0]?.data?.["text/plain"]].flat().join("")).toBe("'function'");
  expect(Object.keys(outputs[2]?.[0]?.data ?? {})).toContain("application/vnd.gradwalk.v1+json");
});

test("a cell that does not pass the type check says so, with the library's types", async () => {
  await expect(learner.runCells(`import { iris } from "gradwalk"; iris({ species: "setosa" });`)).rejects.toThrow(
    /not assignable/,
  );
});
