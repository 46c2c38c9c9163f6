import { describe, expect, it } from "vitest";
import { backprop } from "../../src/engine/backprop";
import { scalar, type Tensor, tensor } from "../../src/engine/tensor";

describe("backprop", () => {
  const [a, b] = [scalar(2, "a"), scalar(-3, "b")];
  const { nodes } = backprop(a.mul(b).add(a).pow(2));

  it("lists the nodes in forward order, with op, name, value and operands", () => {
    expect(nodes.map(({ id, op, name, value, operands }) => ({ id, op, name, value, operands }))).toEqual([
      { id: 0, op: "leaf", name: "a", value: 2, operands: [] },
      { id: 1, op: "leaf", name: "b", value: -3, operands: [] },
      { id: 2, op: "mul", name: undefined, value: -6, operands: [0, 1] },
      { id: 3, op: "add", name: undefined, value: -4, operands: [2, 0] },
      { id: 4, op: "pow", name: undefined, value: 16, operands: [3] },
    ]);
    expect(nodes[4].settings).toEqual({ exponent: 2 });
  });

  it("has the local derivative by each operand, and the gradient", () => {
    expect(nodes.map(({ local }) => local)).toEqual([[], [], [-3, 2], [1, 1], [-8]]);
    expect(nodes.map(({ gradient }) => gradient)).toEqual([16, -16, -8, -8, 1]);
  });

  it("obeys the chain rule: a gradient is the sum over its uses of gradient times local derivative", () => {
    for (const { id, gradient } of nodes.slice(0, -1)) {
      const uses = nodes.flatMap((node) =>
        node.operands.flatMap((operand, at) =>
          operand === id ? [(node.gradient as number) * (node.local[at] as number)] : [],
        ),
      );
      expect(uses.reduce((sum, use) => sum + use, 0)).toBe(gradient);
    }
  });

  it("leaves every grad as it is, and is plain JSON", () => {
    expect(a.grad).toBeUndefined();
    expect(JSON.parse(JSON.stringify(nodes))[2]).toEqual({
      id: 2,
      op: "mul",
      value: -6,
      operands: [0, 1],
      local: [-3, 2],
      gradient: -8,
    });
  });

  it("marks the numbers of a formula as constants", () => {
    const ops = backprop(scalar(2).mul(3).add(1)).nodes.map(({ op }) => op);
    expect(ops).toEqual(["leaf", "constant", "mul", "constant", "add"]);
  });

  it("has local derivatives of the value's shape where an op works element by element", () => {
    const x = tensor([1, 2, 3]);
    const square = backprop(x.mul(x).sum()).nodes[1];
    expect(square.local.map((each) => (each as Tensor).toArray())).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect((square.gradient as Tensor).toArray()).toEqual([1, 1, 1]);
  });

  it("has the Jacobian elsewhere: of a matrix by a vector, the matrix", () => {
    const [w, x] = [
      tensor([
        [1, 2],
        [3, 4],
      ]),
      tensor([5, 6]),
    ];
    const product = backprop(w.matmul(x).sum()).nodes[2];
    const [byMatrix, byVector] = product.local as readonly Tensor[];
    expect(byVector.toArray()).toEqual(w.toArray());
    expect(byMatrix.shape).toEqual([2, 2, 2]);
    expect(byMatrix.toArray<number[][][]>()[1]).toEqual([
      [0, 0],
      [5, 6],
    ]);
  });

  it("says so when a Jacobian is too large to look at", () => {
    const { nodes } = backprop(tensor(new Float64Array(2000)).softmax().max());
    expect(() => nodes[1].local).toThrow("backprop: expected local derivatives of at most 1000000 numbers");
  });
});
