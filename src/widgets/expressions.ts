import { scalar, type Tensor } from "../engine/tensor";

/** A computation of one number from some named ones. */
export interface Expression {
  readonly formula: string;
  readonly leaves: Readonly<Record<string, number>>;
  build(leaf: Readonly<Record<string, Tensor>>): Tensor;
}

/** By their names in a control; each has a `w1`. */
export const expressions: Readonly<Record<string, Expression>> = {
  "a neuron": {
    formula: "tanh(x1·w1 + x2·w2 + b)",
    leaves: { x1: 2, w1: -3, x2: 0, w2: 1, b: 6.881373587019543 },
    build: ({ x1, x2, w1, w2, b }) => x1.mul(w1).add(x2.mul(w2)).add(b).tanh(),
  },
  "a squared error": {
    formula: "(w1·x + b − y)²",
    leaves: { w1: 0.5, x: 2, b: 1, y: 3.5 },
    build: ({ w1, x, b, y }) => w1.mul(x).add(b).sub(y).pow(2),
  },
  "a weight used twice": {
    formula: "w1·x + w1·w1",
    leaves: { w1: 3, x: 2 },
    build: ({ w1, x }) => w1.mul(x).add(w1.mul(w1)),
  },
  "a cross-entropy": {
    formula: "log(exp(w1·x) + exp(w2·x)) − w1·x",
    leaves: { w1: 0.5, x: 1.5, w2: 1 },
    build({ w1, x, w2 }) {
      const right = w1.mul(x);
      return right.exp().add(w2.mul(x).exp()).log().sub(right);
    },
  },
  "a network of 2, 2, 2 units": {
    formula: "½(o1 − 0.01)² + ½(o2 − 0.99)²; sigmoid units; inputs 0.05 and 0.1",
    leaves: {
      ...{ i1: 0.05, w1: 0.15, i2: 0.1, w2: 0.2, w3: 0.25, w4: 0.3, b1: 0.35 },
      ...{ w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55, b2: 0.6, t1: 0.01, t2: 0.99 },
    },
    // Mazur 2015, "A step by step backpropagation example".
    build({ i1, i2, w1, w2, w3, w4, b1, w5, w6, w7, w8, b2, t1, t2 }) {
      const unit = (a: Tensor, v: Tensor, b: Tensor, w: Tensor, bias: Tensor): Tensor =>
        a.mul(v).add(b.mul(w)).add(bias).sigmoid();
      const [h1, h2] = [unit(i1, w1, i2, w2, b1), unit(i1, w3, i2, w4, b1)];
      const [o1, o2] = [unit(h1, w5, h2, w6, b2), unit(h1, w7, h2, w8, b2)];
      const half = (output: Tensor, target: Tensor): Tensor => output.sub(target).pow(2).mul(0.5);
      return half(o1, t1).add(half(o2, t2));
    },
  },
};

/** The result, with every leaf under its name; some at other values. */
export function computed({ leaves, build }: Expression, moved: Readonly<Record<string, number>> = {}): Tensor {
  return build(
    Object.fromEntries(Object.entries({ ...leaves, ...moved }).map(([name, value]) => [name, scalar(value, name)])),
  );
}
