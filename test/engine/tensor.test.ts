import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";

const matrix = tensor([
  [1, 2, 3],
  [4, 5, 6],
]);

describe("tensor", () => {
  it("knows its shape and holds its numbers row by row", () => {
    expect(matrix.shape).toEqual([2, 3]);
    expect(matrix.data).toEqual(Float64Array.of(1, 2, 3, 4, 5, 6));
    expect(tensor(3).shape).toEqual([]);
    expect(tensor([[[1], [2]]]).shape).toEqual([1, 2, 1]);
    expect(tensor(Float32Array.of(0.5, 2)).toArray()).toEqual([0.5, 2]);
  });

  it("gives its numbers back as lists that are a copy", () => {
    const rows = matrix.toArray<number[][]>();
    rows[0][0] = 99;
    expect(matrix.toArray()).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(scalar(2).toArray()).toBe(2);
    expect(JSON.parse(JSON.stringify({ matrix }))).toEqual({ matrix: matrix.toArray() });
  });

  it("takes other numbers of the same shape, from lists or from a tensor", () => {
    const x = tensor([1, 2]);
    expect(x.set([3, 4]).toArray()).toEqual([3, 4]);
    expect(x.set(tensor([5, 6])).toArray()).toEqual([5, 6]);
    expect(scalar(1).set(7).item()).toBe(7);
  });

  it("has a name when it was given one", () => {
    expect(scalar(2, "x").name).toBe("x");
    expect(tensor([1], "w").name).toBe("w");
    expect(tensor([1]).name).toBeUndefined();
  });

  it("broadcasts as NumPy does", () => {
    const column = tensor([[10], [20]]);
    expect(column.add(tensor([1, 2, 3])).toArray()).toEqual([
      [11, 12, 13],
      [21, 22, 23],
    ]);
    expect(scalar(1).add(matrix).shape).toEqual([2, 3]);
  });

  it("counts axes from the end when they are negative", () => {
    expect(matrix.sum(-1).toArray()).toEqual([6, 15]);
    expect(matrix.sum(0).toArray()).toEqual([5, 7, 9]);
    expect(matrix.max(0, { keepDims: true }).toArray()).toEqual([[4, 5, 6]]);
    expect(matrix.mean().item()).toBe(3.5);
  });

  it("looks up rows, also twice, by a list or a tensor of indices", () => {
    expect(matrix.rows(1).toArray()).toEqual(matrix.rows([1]).toArray());
    expect(matrix.rows([1, 1, 0]).toArray()).toEqual([
      [4, 5, 6],
      [4, 5, 6],
      [1, 2, 3],
    ]);
    expect(matrix.rows(tensor([1])).toArray()).toEqual([[4, 5, 6]]);
  });

  it("shares the gradient among equal largest numbers", () => {
    const x = tensor([
      [1, 3, 3],
      [2, 0, 1],
    ]);
    x.max(1).sum().backward();
    expect(x.grad?.toArray()).toEqual([
      [0, 0.5, 0.5],
      [1, 0, 0],
    ]);
  });

  it("says NaN when the numbers are", () => {
    expect(tensor([1, NaN, 3]).max().item()).toBeNaN();
    expect(tensor([1, NaN]).sum().item()).toBeNaN();
    expect(tensor([NaN]).relu().item()).toBeNaN();
  });
});

describe("at ±1000", () => {
  const far = tensor([-1000, 0, 1000]);

  it("sigmoid, softplus, softmax and logSumExp are exact", () => {
    expect(far.sigmoid().toArray()).toEqual([0, 0.5, 1]);
    expect(far.softplus().toArray()).toEqual([0, Math.LN2, 1000]);
    expect(far.softmax().toArray()).toEqual([0, 0, 1]);
    expect(far.logSoftmax().toArray()).toEqual([-2000, -1000, 0]);
    expect(far.logSumExp().item()).toBe(1000);
    expect(tensor([-1000, -1000]).logSumExp().item()).toBeCloseTo(Math.LN2 - 1000, 12);
  });

  it("their gradients are finite", () => {
    for (const method of ["sigmoid", "softplus", "softmax", "logSoftmax", "gelu", "tanh"] as const) {
      const x = tensor([-1000, 0, 1000]);
      x[method]().sum().backward();
      expect((x.grad as Tensor).data.every(Number.isFinite), method).toBe(true);
    }
  });
});

describe("what a notebook prints", () => {
  it("is a scalar's number, name and gradient", () => {
    const x = scalar(2, "x");
    expect(inspect(x)).toBe("x: scalar 2");
    x.mul(-1.5).backward();
    expect(inspect(x)).toBe("x: scalar 2, grad -1.5");
    expect(inspect(scalar(1 / 3))).toBe("scalar 0.333333");
  });

  it("is a shape and numbers in columns", () => {
    expect(inspect(tensor([1, 2.5, 3]))).toBe("tensor [3] [1, 2.5, 3]");
    expect(
      inspect(
        tensor(
          [
            [1, 2.5],
            [-10, 3],
          ],
          "w",
        ),
      ),
    ).toBe("w: tensor [2, 2]\n[[  1, 2.5],\n [-10,   3]]");
    expect(String(tensor([[[1]], [[2]]]))).toBe("tensor [2, 1, 1]\n[[[1]],\n [[2]]]");
  });

  it("leaves the middle of long axes out", () => {
    const long = tensor(Array.from({ length: 100 }, (_, i) => i));
    expect(inspect(long)).toBe("tensor [100] [0, 1, 2, …, 97, 98, 99]");
  });
});
