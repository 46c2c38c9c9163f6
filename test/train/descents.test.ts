import { describe, it } from "vitest";
import type { Tensor } from "../../src/engine/tensor";
import { descent, type Surface } from "../../src/train/descent";
import { expectClose, referenceCases } from "../references/cases";

interface DescentCase {
  readonly name: string;
  readonly surface: string;
  readonly start: readonly number[];
  readonly learningRate: number;
  readonly steps: number;
  readonly momentum: number;
  readonly points: readonly (readonly number[])[];
  readonly losses: readonly number[];
  readonly gradients: readonly (readonly number[])[];
}

const square = (x: Tensor): Tensor => x.mul(x);

/** The surfaces of `test/references/paths.py`. */
const surfaces: Readonly<Record<string, Surface>> = {
  square: ([x]) => square(x!),
  shifted: ([x]) => square(x!.sub(4)),
  bowl: ([x, y]) => square(x!).add(square(y!).mul(2)),
  ravine: ([x, y]) => square(x!).add(square(y!).mul(50)),
  rosenbrock: ([x, y]) => square(x!.neg().add(1)).add(square(y!.sub(square(x!))).mul(100)),
  himmelblau: ([x, y]) => square(square(x!).add(y!).sub(11)).add(square(x!.add(square(y!)).sub(7))),
  waves: ([x, y]) =>
    x!
      .mul(3)
      .sin()
      .mul(y!.mul(2).cos())
      .add(square(x!).add(square(y!)).mul(0.1)),
  valley: ([x, y, z]) =>
    square(x!)
      .neg()
      .exp()
      .mul(y!)
      .add(z!.gelu())
      .add(square(y!.mul(z!).tanh()))
      .add(square(z!)),
};

describe("a descent is PyTorch's", () => {
  it.each(referenceCases<DescentCase>("descents"))("$name", ({ surface, points, losses, gradients, ...options }) => {
    const path = descent(surfaces[surface]!, {
      start: options.start,
      learningRate: options.learningRate,
      steps: options.steps,
      momentum: options.momentum,
    });
    // A path that stands still ends before its steps do; the reference goes on at the same point.
    const made = path.points.length;
    expectClose(path.points.flat(), points.slice(0, made).flat(), 1e-9);
    expectClose(path.losses, losses.slice(0, made), 1e-9);
    expectClose(path.gradients.flat(), gradients.slice(0, made).flat(), 1e-9);
    if (made < points.length) expectClose(path.points.at(-1)!, points.at(-1)!, 1e-9);
  });
});
