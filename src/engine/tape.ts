import { describe } from "./options";
import { planTape, type Run } from "./tape-plan";
import { Tensor, tensorFrom } from "./tensor";

type Sum = Extract<Run, { kind: "sum" }>;
type UnaryRun = Extract<Run, { kind: "unary" }>;
type BinaryRun = Extract<Run, { kind: "binary" }>;

/** A computation recorded once, to be run many times. */
export interface Tape {
  /**
   * Runs forward and backward with the numbers that the leaves hold now. Returns the result, which its tensor then holds too, and sets every
   * leaf's `grad` to the gradient of this run alone. Tensors in between keep what they held.
   */
  replay(): number;
}

/**
 * Records how a scalar was made of scalars, so that it can be run again on new numbers without being built again: `tape(loss)`, then in a loop
 * `replay()` and `w.data[0] -= learningRate * w.grad.data[0]`. As right as `backward`, and many times as fast. Throws RangeError when
 * the computation is of anything else but scalars.
 */
export function tape(result: Tensor): Tape {
  if (!(result instanceof Tensor))
    throw new TypeError(`tape: expected a tensor; got ${describe(result)} — build it of scalars`);
  const { slots, constants, leaves, runs, result: last } = planTape(result);
  const values = new Float64Array(slots);
  const gradients = new Float64Array(slots);
  values.set(constants);
  return {
    replay() {
      const first = constants.length;
      for (let i = 0; i < leaves.length; i++) values[first + i] = leaves[i].data[0];
      for (const run of runs) forward[run.kind](run as never, values);
      gradients.fill(0);
      gradients[last] = 1;
      for (let i = runs.length - 1; i >= 0; i--) backward[runs[i].kind](runs[i] as never, values, gradients);
      for (let i = 0; i < leaves.length; i++) {
        const leaf = leaves[i];
        leaf.grad ??= tensorFrom(new Float64Array(1), []);
        leaf.grad.data[0] = gradients[first + i];
      }
      return (result.data[0] = values[last]);
    },
  };
}

const forward = {
  sum({ out, starts, left, right }: Sum, values: Float64Array): void {
    for (let i = 0; i + 1 < starts.length; i++) {
      let t = starts[i];
      let sum = values[left[t]] * values[right[t]];
      for (const end = starts[i + 1]; ++t < end;) sum += values[left[t]] * values[right[t]];
      values[out + i] = sum;
    }
  },
  unary({ rule, settings, out, input }: UnaryRun, values: Float64Array): void {
    for (let i = 0; i < input.length; i++) values[out + i] = rule.value(values[input[i]], settings[i]);
  },
  binary({ rule, out, left, right }: BinaryRun, values: Float64Array): void {
    for (let i = 0; i < left.length; i++) values[out + i] = rule.value(values[left[i]], values[right[i]]);
  },
};

const backward = {
  sum({ out, starts, left, right }: Sum, values: Float64Array, gradients: Float64Array): void {
    for (let i = starts.length - 2; i >= 0; i--) {
      const gradient = gradients[out + i];
      // Past a relu that is off, or a hinge loss that is met, there is nothing to hand on.
      if (gradient === 0) continue;
      for (let t = starts[i]; t < starts[i + 1]; t++) {
        const [a, b] = [left[t], right[t]];
        gradients[a] += gradient * values[b];
        gradients[b] += gradient * values[a];
      }
    }
  },
  unary({ rule, settings, out, input }: UnaryRun, values: Float64Array, gradients: Float64Array): void {
    for (let i = input.length - 1; i >= 0; i--) {
      const x = input[i];
      gradients[x] += gradients[out + i] * rule.derivative(values[x], values[out + i], settings[i]);
    }
  },
  binary({ rule, out, left, right }: BinaryRun, values: Float64Array, gradients: Float64Array): void {
    const [byLeft, byRight] = rule.derivatives;
    for (let i = left.length - 1; i >= 0; i--) {
      const [a, b, y] = [values[left[i]], values[right[i]], values[out + i]];
      gradients[left[i]] += gradients[out + i] * byLeft(a, b, y);
      gradients[right[i]] += gradients[out + i] * byRight(a, b, y);
    }
  },
};
