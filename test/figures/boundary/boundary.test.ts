import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/data/dataset";
import { iris } from "../../../src/data/iris";
import { boundary, pictures } from "../../../src/figures";
import type { Heat, PictureDefinition } from "../../../src/figures/view";
import { mlp } from "../../../src/nn/mlp";
import { perceptron } from "../../../src/nn/perceptron";
import { fit } from "../../../src/train/training";

const corners = dataset({
  x: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  y: [0, 0, 1, 1],
  classes: ["left", "right"],
});

/** A model whose one output is the first feature, less a half, ten times. */
function steep(output: "linear" | "sigmoid") {
  const model = mlp({ layers: [2, 1], output, precision: "float64" });
  model.layers[0].weights.set([[10], [0]]);
  model.layers[0].bias.set([-5]);
  return model;
}

describe("boundary", () => {
  it.each(["linear", "sigmoid"] as const)("of one %s output is where the probability is a half", (output) => {
    const { figure, sentence } = boundary(steep(output), corners);
    const line = figure.data[0] as { x: (number | null)[] };
    expect(line.x.length).toBeGreaterThan(10);
    for (const x of line.x) if (x !== null) expect(x).toBeCloseTo(0.5, 6);
    expect((figure.heat as Heat).range).toEqual([0, 1]);
    expect(sentence).toBe("4 of 4 samples on their own side (100 %).");
  });

  it("of several classes paints the likeliest, the stronger the surer", () => {
    const model = mlp({ layers: [2, 3], precision: "float64" });
    model.layers[0].weights.set([
      [0, 0, 9],
      [0, 0, 0],
    ]);
    const three = dataset({
      x: [
        [-1, 0],
        [1, 0],
      ],
      y: [0, 2],
      classes: ["a", "b", "c"],
    });
    const { scale, values, range } = boundary(model, three).figure.heat as Heat;
    expect(scale).toBe("classes");
    expect(range).toEqual([0, 3]);
    expect(Math.max(...values)).toBeCloseTo(2.999, 3);
    expect(Math.min(...values)).toBeLessThan(1);
  });

  it("of one feature is a curve, with its mean squared error", () => {
    const line = dataset({ x: [[0], [1], [2]], y: [0, 2, 4] });
    const model = mlp({ layers: [1, 1], precision: "float64" });
    model.layers[0].weights.set([[2]]);
    const { figure, sentence } = boundary(model, line);
    expect(sentence).toBe("Mean squared error 0 over 3 samples.");
    const curve = figure.data[1] as { x: number[]; y: number[] };
    expect(curve.y[100] / curve.x[100]).toBeCloseTo(2, 10);
  });

  it("of a training stands at its end, and goes back to the start", () => {
    const model = mlp({ layers: [2, 4, 2], seed: 3 });
    const history = fit(model, corners, { epochs: 60, batchSize: 4, learningRate: 0.5 });
    const picture = boundary(history, corners);
    expect(picture.sentence).toBe("After step 59, epoch 59: 4 of 4 samples on their own side (100 %).");
    expect(picture.step).toBe(picture.length - 1);
    const definition = pictures[picture.picture] as PictureDefinition<unknown>;
    expect(definition.view(picture.trace, 0).sentence).toMatch(/^Before the first step: \d of 4/);
  });

  it("says when a model has become something other than numbers", () => {
    const model = steep("linear");
    model.layers[0].weights.set([[NaN], [0]]);
    expect(boundary(model, corners).sentence).toBe(
      "The model's outputs are not numbers any more; nothing can be said of the plane.",
    );
  });

  it("of a perceptron's walk steps from update to update", () => {
    const walk = perceptron(iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] }));
    const picture = boundary(walk);
    expect([picture.length, picture.step]).toEqual([4, 3]);
    expect(picture.sentence).toContain("the classes are separated");
  });

  it("refuses what has no plane, in one line that helps", () => {
    expect(() => boundary(mlp({ layers: [4, 3] }), iris())).toThrow(
      "boundary: expected a data set of one or two features; got 4 — a plane has no room for more, choose two",
    );
    expect(() => boundary(perceptron(iris({ species: ["setosa", "virginica"] })))).toThrow(
      "boundary: expected a walk over two features; got 4 — its line stands in a plane, choose two",
    );
    expect(() => boundary(mlp({ layers: [2, 2] }), corners, { cells: 1e6 })).toThrow(
      "boundary: expected cells to be a whole number from 1 to 300; got 1000000",
    );
    expect(() => boundary(mlp({ layers: [1, 2] }), corners)).toThrow(RangeError);
    expect(() => boundary([] as never)).toThrow("boundary: expected a perceptron's walk, a model or a history; got []");
    expect(() => boundary(mlp({ layers: [2, 2] }), corners, { cell: 3 } as never)).toThrow('did you mean "cells"');
  });
});
