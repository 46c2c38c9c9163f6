import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { tensor, type Tensor } from "../../src/engine/tensor";
import { confusion, contour, heatmap, histogram, scatter, surface } from "../../src/figures";
import type { Heat } from "../../src/figures/view";
import { mlp } from "../../src/nn/mlp";
import { descent } from "../../src/train/descent";

const bowl = ([x, y]: Tensor[]): Tensor => x.mul(x).add(y.mul(y));

describe("histogram", () => {
  it("counts every number once, the greatest in the last bin", () => {
    const { figure } = histogram([0, 0.1, 0.5, 1], { bins: 2 });
    expect((figure.data[0] as { y: number[] }).y).toEqual([2, 2]);
  });

  it("says mean and deviation, what is outside, and what is not finite", () => {
    expect(histogram([1, 3, NaN, Infinity], { range: [0, 2], name: "weight" }).sentence).toBe(
      "4 numbers of weight: mean 2, standard deviation 1, 1 outside the picture, 2 not finite.",
    );
    expect(histogram([5, 5]).sentence).toBe("2 numbers of value: mean 5, standard deviation 0.");
  });

  it("refuses what is no list of numbers, and a range upside down", () => {
    expect(() => histogram([])).toThrow("at least one number");
    expect(() => histogram(["a"] as never)).toThrow(TypeError);
    expect(() => histogram([1], { range: [2, 1] })).toThrow("the lower first");
  });
});

describe("heatmap", () => {
  it("puts the first row on top and the middle of its colours at zero", () => {
    const { figure } = heatmap([
      [1, -3],
      [2, 0],
    ]);
    const heat = figure.heat as Heat;
    expect(heat.range).toEqual([-3, 3]);
    expect((figure.layout["yaxis"] as { range: number[] }).range).toEqual([1.5, -0.5]);
    expect([heat.values[0], heat.y[0]]).toEqual([1, -0.5]);
  });

  it("counts what is not finite", () => {
    expect(heatmap(tensor([[1, 2]]).div(tensor([[0, 1]]))).sentence).toBe(
      "Value, 1 by 2: from 2 to 2; 1 not finite, left blank.",
    );
  });

  it("refuses ragged rows, a cube, and names that do not fit", () => {
    expect(() => heatmap([[1, 2], [3]])).toThrow("rows of one length, 2; got 1");
    expect(() => heatmap(tensor([[[1]]]))).toThrow("got shape [1, 1, 1]");
    expect(() => heatmap([[1, 2]], { columns: ["a"] })).toThrow("expected 2 names in columns");
  });
});

describe("confusion", () => {
  it("counts truth by row, and names the worst confusion", () => {
    const data = dataset({ x: [[-1], [-2], [3], [4], [5]], y: [0, 1, 1, 0, 0], classes: ["low", "high"] });
    const sign = mlp({ layers: [1, 1] });
    sign.layers[0].weights.set([[1]]);
    sign.task = { classes: ["low", "high"], threshold: 0 };
    const { figure, sentence } = confusion(sign, data);
    expect((figure.heat as Heat).values).toEqual([1, 2, 1, 1]);
    expect(sentence).toBe("2 of 5 samples right (40 %). Most often low is taken for high: 2 times.");
  });

  it("refuses values", () => {
    const values = dataset({ x: [[1]], y: [0.5] });
    expect(() => confusion(mlp({ layers: [1, 1] }), values)).toThrow("expected data with classes");
  });
});

describe("scatter", () => {
  it("draws the features that are asked for", () => {
    const { figure, sentence } = scatter(iris(), { x: "petal length", y: "sepal width" });
    expect((figure.data[0] as { x: number[]; y: number[] }).x[0]).toBe(1.4);
    expect((figure.data[0] as { x: number[]; y: number[] }).y[0]).toBe(3.5);
    expect(sentence).toContain("50 setosa, 50 versicolor, 50 virginica");
    expect(() => scatter(iris(), { x: "petal" })).toThrow(RangeError);
  });

  it("draws values by size, and one feature against its target", () => {
    expect(
      scatter(
        dataset({
          x: [
            [1, 2],
            [3, 4],
          ],
          y: [5, 7],
        }),
      ).sentence,
    ).toContain("targets from 5 to 7");
    const [points] = scatter(dataset({ x: [[1], [3]], y: [5, 7] })).figure.data as { y: number[] }[];
    expect(points.y).toEqual([5, 7]);
  });

  it("names the targets as it is told", () => {
    const named = (options?: object): string =>
      (scatter(dataset({ x: [[1], [3]], y: [5, 7] }), options).figure.layout["yaxis"] as { title: { text: string } })
        .title.text;
    expect(named()).toBe("target");
    expect(named({ target: "loss" })).toBe("loss");
  });
});

describe.each([
  ["contour", contour],
  ["surface", surface],
])("%s", (_, draw) => {
  it("walks a descent, step by step, and says where it ends", () => {
    const path = descent(bowl, { start: [1, 2], learningRate: 0.5, steps: 5 });
    const picture = draw(bowl, { path });
    expect(picture.length).toBe(path.points.length);
    expect(picture.sentence).toContain("Converged");
  });

  it("says at which step a descent diverged", () => {
    const path = descent(bowl, { start: [1, 1], learningRate: 1e4, steps: 50 });
    expect(draw(bowl, { path }).sentence).toContain(`Diverged at step ${path.points.length - 1}.`);
  });

  it("refuses a function that gives no single number", () => {
    expect(() => draw((([x]: Tensor[]) => x.data[0]) as never)).toThrow("to return a tensor of one number; got ");
    expect(() => draw(bowl, { x: [1, 0] })).toThrow("the lower first");
  });
});
