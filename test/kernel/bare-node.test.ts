import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./kernel-process";

const run = (code: string): Promise<string> =>
  new Promise((done, failed) =>
    execFile(
      process.execPath,
      ["-e", `const gradwalk = require(${JSON.stringify(root)});\n${code}`],
      (error, out, said) => (error ? failed(error) : done(out + said)),
    ),
  );

test("without a notebook what is shown is its sentence", async () => {
  const code = `const { boundary, check, close, iris, perceptron, show, widgets } = gradwalk;
const two = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
show(boundary(perceptron(two)));
show(widgets.perceptron);
check("two", () => close(1 + 1, 2));`;
  const lines = (await run(code)).trim().split("\n");
  expect(lines[0]).toMatch(/^Update 4, epoch 1: flower 1 \(setosa\)/);
  expect(lines[1]).toMatch(/^Epoch 2: flower 99/);
  expect(lines.slice(2)).toEqual(["✓ two: Right."]);
});

test("without a notebook a run goes to its end, and says so once", async () => {
  const code = `const { iris, live, mlp, training } = gradwalk;
live(training(mlp({ layers: [4, 4, 3], seed: 1 }), iris(), { epochs: 20 })).then(({ epochs }) => console.log(epochs.length));`;
  expect((await run(code)).trim().split("\n").at(-1)).toBe("20");
});
