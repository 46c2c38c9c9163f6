import { single } from "./arguments";
import { gradientsOf } from "./backward";
import { describe } from "./options";
import { Tensor } from "./tensor";

/** How well gradients agree with what nudging the inputs shows. */
export interface GradientCheck {
  /** The largest |analytic − numeric| / max(1, |analytic|, |numeric|); below 1e-6 for a right gradient. */
  readonly maxError: number;
  /** Where it is. */
  readonly worst: {
    /** Which of the inputs. */
    readonly input: number;
    /** Which of its numbers, counted row by row. */
    readonly index: number;
    /** By backward. */
    readonly analytic: number;
    /** By central differences. */
    readonly numeric: number;
  };
}

// The cube root of float64's rounding: where rounding and the bend of the function spoil a central difference alike.
const nudge = 6e-6;

/**
 * Compares backward's gradients of a scalar with central differences, (f(x + h) − f(x − h)) / 2h, for every number of every input:
 * `gradientCheck(([a, b]) => a.mul(b).sum(), [a, b])`. Leaves inputs and their `grad` as they are. Throws TypeError or RangeError when the
 * function returns no scalar.
 */
export function gradientCheck(compute: (inputs: Tensor[]) => Tensor, inputs: readonly Tensor[]): GradientCheck {
  checkArguments(compute, inputs);
  const run = (): Tensor => checkResult(compute([...inputs]));
  const gradients = gradientsOf(run());
  let maxError = 0;
  let worst: GradientCheck["worst"] | undefined;
  for (const [input, { data }] of inputs.entries())
    for (let index = 0; index < data.length; index++) {
      const analytic = gradients.get(inputs[input])?.[index] ?? 0;
      const numeric = centralDifference(data, index, () => run().item());
      const error = Math.abs(analytic - numeric) / Math.max(1, Math.abs(analytic), Math.abs(numeric));
      // Written so that NaN, too, is the worst.
      if (worst !== undefined && !(error > maxError || Number.isNaN(error))) continue;
      maxError = error;
      worst = { input, index, analytic, numeric };
      if (Number.isNaN(error)) return { maxError, worst };
    }
  return { maxError, worst: worst as GradientCheck["worst"] };
}

function centralDifference(data: Float64Array, index: number, compute: () => number): number {
  const here = data[index];
  const step = nudge * Math.max(1, Math.abs(here));
  try {
    data[index] = here + step;
    const [right, above] = [data[index], compute()];
    data[index] = here - step;
    // Divided by the way that was really gone, after rounding.
    return (above - compute()) / (right - data[index]);
  } finally {
    data[index] = here;
  }
}

function checkArguments(compute: unknown, inputs: unknown): void {
  if (typeof compute !== "function")
    throw new TypeError(
      `gradientCheck: expected a function of the inputs; got ${describe(compute)} — for example ([a, b]) => a.mul(b).sum()`,
    );
  if (!Array.isArray(inputs) || inputs.some((input) => !(input instanceof Tensor)))
    throw new TypeError(
      `gradientCheck: expected a list of tensors; got ${describe(inputs)} — for example [scalar(2), scalar(3)]`,
    );
  if (inputs.length === 0)
    throw new RangeError("gradientCheck: expected at least one input; got [] — give the tensors to nudge");
}

function checkResult(result: unknown): Tensor {
  if (!(result instanceof Tensor))
    throw new TypeError(
      `gradientCheck: expected the function to return a tensor; got ${describe(result)} — build it of tensor methods`,
    );
  single("gradientCheck", result.shape);
  return result;
}
