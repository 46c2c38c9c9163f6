import { describe, expect, it } from "vitest";
import { iris } from "../../src/data/iris";
import { standardize } from "../../src/data/standardize";
import { mlp } from "../../src/nn/mlp";
import { curvature } from "../../src/train/curvature";
import { fit } from "../../src/train/training";
import { expectClose, referenceCases } from "../references/cases";
import { dataOf, modelOf, type ReferenceSpec } from "../references/runs";

interface CurvatureCase extends Omit<ReferenceSpec, "epochs" | "batchSize" | "learningRate"> {
  readonly smallest: number;
  readonly largest: number;
}

describe("curvature", () => {
  it.each(referenceCases<CurvatureCase>("curvature"))("is PyTorch's Hessian's: $name", (spec) => {
    const data = dataOf(spec.task, spec.layers, spec.data.train);
    const { largest, smallest } = curvature(modelOf(spec, "float64"), data, { loss: spec.loss });
    expectClose([largest, smallest], [spec.largest, spec.smallest], 1e-9);
  });
});

describe("two flowers, a linear unit, mean squared error", () => {
  const petals = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
  const scaled = standardize(petals).data;
  const unit = () => mlp({ layers: [2, 1], precision: "float64" });
  const bend = (data: typeof petals) => curvature(unit(), data, { loss: "meanSquaredError" });

  it("converges below a learning rate of 0.08353 raw, 0.5052 standardised", () => {
    expect(2 / bend(petals).largest).toBeCloseTo(0.08353, 5);
    expect(2 / bend(scaled).largest).toBeCloseTo(0.5052, 4);
  });

  it("has condition number 1155 raw, 96 standardised", () => {
    const condition = (data: typeof petals) => bend(data).largest / bend(data).smallest;
    expect(condition(petals)).toBeCloseTo(1155, -0.5);
    expect(Math.round(condition(scaled))).toBe(96);
  });

  it.each([
    ["raw", petals, 0.0834, 0.0837],
    ["standardised", scaled, 0.504, 0.5065],
  ] as const)("%s: a step below the limit comes down, a step above it flies off", (_, data, below, above) => {
    const after = (learningRate: number) =>
      fit(unit(), data, { epochs: 2000, batchSize: 100, learningRate, loss: "meanSquaredError" });
    const calm = after(below);
    expect(calm.stopped).toBe("epochs");
    expect(calm.epochs.at(-1)!.loss).toBeLessThan(calm.epochs[0]!.loss);
    const wild = after(above);
    expect(wild.steps.at(-1)!.loss).toBeGreaterThan(10 * wild.steps[0]!.loss);
  });
});
