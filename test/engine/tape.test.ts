import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moons } from "../../src/data/moons";
import { random } from "../../src/data/random";
import { ops } from "../../src/engine/ops";
import { tape } from "../../src/engine/tape";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";

const gradientsOf = (leaves: readonly Tensor[]): number[] => leaves.map(({ grad }) => grad?.item() ?? NaN);
const forget = (leaves: readonly Tensor[]): void => leaves.forEach((leaf) => leaf.zeroGrad());

/** Expects a tape to say what building the computation anew and walking it backward says, for several settings of the leaves. */
function expectReplay(leaves: readonly Tensor[], compute: () => Tensor, draws: readonly (readonly number[])[]): void {
  const recorded = tape(compute());
  for (const draw of draws) {
    for (const [which, leaf] of leaves.entries()) leaf.set(draw[which]);
    forget(leaves);
    const built = compute();
    built.backward();
    const expected = gradientsOf(leaves);
    forget(leaves);
    expect(recorded.replay()).toBe(built.item());
    for (const [which, gradient] of gradientsOf(leaves).entries())
      expect(Math.abs(gradient - expected[which])).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected[which])));
  }
}

/** micrograd's demo: a hinge loss of a net of scalars on moons, with a penalty. */
function demo(hidden: number, points: number) {
  const chance = random(1);
  const layer = (inputs: number, units: number) =>
    Array.from({ length: units }, () => ({
      weights: Array.from({ length: inputs }, () => scalar(2 * chance.uniform() - 1)),
      bias: scalar(0),
    }));
  const layers = [layer(2, hidden), layer(hidden, hidden), layer(hidden, 1)];
  const parameters = layers.flat().flatMap(({ weights, bias }) => [...weights, bias]);
  const score = (x: readonly number[]): Tensor => {
    let inputs = x.map((value) => scalar(value));
    for (const [index, units] of layers.entries())
      inputs = units.map(({ weights, bias }) => {
        const sum = weights.reduce((rest, weight, i) => rest.add(weight.mul(inputs[i])), bias);
        return index < 2 ? sum.relu() : sum;
      });
    return inputs[0];
  };
  const total = (terms: readonly Tensor[]): Tensor => terms.reduce((sum, term) => sum.add(term));
  const samples = [...moons({ points, seed: 1 })];
  const loss = (): Tensor =>
    total(
      samples.map(({ x, y }) =>
        score(x)
          .mul(1 - 2 * y)
          .add(1)
          .relu(),
      ),
    )
      .mul(1 / points)
      .add(total(parameters.map((each) => each.mul(each))).mul(1e-4));
  return { parameters, loss };
}

describe("tape", () => {
  it("replays every elementwise op of the table", () => {
    const [a, b] = [scalar(0), scalar(0)];
    const pairs = ["add", "sub", "mul", "div", "pow"] as const;
    const alone = ["neg", "exp", "log", "sqrt", "abs", "sin", "cos", "tanh", "sigmoid", "relu", "leakyRelu"] as const;
    const smooth = ["softplus", "gelu"] as const;
    const elementwise = Object.entries(ops).flatMap(([name, op]) => ("rule" in op && op.rule ? [name] : []));
    expect(elementwise.sort()).toEqual([...pairs, ...alone, ...smooth, "power"].sort());
    const compute = (): Tensor =>
      [
        ...pairs.map((op) => a[op](b)),
        ...[...alone, ...smooth].map((op) => a[op]()),
        a.leakyRelu({ slope: 0.2 }).mul(b.neg().leakyRelu({ slope: 0.3 })),
        a.pow(3).add(b.pow(-0.5)),
      ].reduce((sum, each) => sum.add(each.mul(each)));
    const chance = random(5);
    const draw = (): number[] => [0.5 + chance.uniform(), 0.5 + chance.uniform()];
    expectReplay([a, b], compute, Array.from({ length: 5 }, draw));
  });

  it("replays whatever is built of additions and products, shared parts and all, to the bit", () => {
    const step = fc.tuple(fc.constantFrom("add", "mul", "sub", "tanh"), fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.integer(), (steps, seed) => {
        const chance = random(seed);
        const leaves = [scalar(0), scalar(0), scalar(0)];
        const compute = (): Tensor => {
          const made = [...leaves];
          for (const [op, i, j] of steps) {
            const [a, b] = [made[i % made.length], made[j % made.length]];
            // Kept near 1, so that products of products stay finite.
            made.push(
              op === "tanh" ? a.tanh() : op === "mul" ? a.tanh().mul(b.tanh()) : a[op as "add" | "sub"](b.mul(0.5)),
            );
          }
          return made.at(-1) as Tensor;
        };
        const draws = [0, 1].map(() => leaves.map(() => chance.normal()));
        const used = compute();
        used.backward();
        expectReplay(
          leaves.filter(({ grad }) => grad !== undefined),
          compute,
          draws,
        );
      }),
    );
  });

  it("trains micrograd's demo as building every step anew does", () => {
    const { parameters, loss } = demo(4, 10);
    const start = parameters.map((each) => each.item());
    const built = [];
    for (let step = 0; step < 10; step++) {
      forget(parameters);
      const value = loss();
      value.backward();
      built.push(value.item());
      for (const each of parameters) each.data[0] -= 0.1 * (each.grad as Tensor).data[0];
    }
    for (const [which, each] of parameters.entries()) each.set(start[which]);
    forget(parameters);
    const recorded = tape(loss());
    const replayed = [];
    for (let step = 0; step < 10; step++) {
      replayed.push(recorded.replay());
      for (const each of parameters) each.data[0] -= 0.1 * (each.grad as Tensor).data[0];
    }
    expect(built[9]).toBeLessThan(0.9 * built[0]);
    for (const [step, value] of replayed.entries()) expect(value).toBeCloseTo(built[step], 12);
  });

  it("puts the result into its tensor, and the gradient of this run alone into every leaf", () => {
    const x = scalar(3);
    const y = x.mul(x).add(1);
    y.backward();
    const recorded = tape(y);
    x.set(5);
    expect(recorded.replay()).toBe(26);
    expect(recorded.replay()).toBe(26);
    expect(y.item()).toBe(26);
    expect(x.grad?.item()).toBe(10);
  });

  it("records a leaf by itself, and a chain of 100,000 additions", () => {
    const x = scalar(2);
    expect(tape(x).replay()).toBe(2);
    expect(x.grad?.item()).toBe(1);
    let sum = x;
    for (let i = 0; i < 100_000; i++) sum = sum.add(x);
    const recorded = tape(sum);
    x.set(1);
    expect(recorded.replay()).toBe(100_001);
    expect(x.grad?.item()).toBe(100_001);
  });

  it("takes tensors of shape [] for scalars", () => {
    const x = tensor(2);
    expect(tape(x.mul(3)).replay()).toBe(6);
  });
});
