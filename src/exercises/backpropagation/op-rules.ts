/** What a rule is told of a node: its operands' values, its own, and the gradient that has arrived at it. */
export type RuleInputs = readonly [operands: readonly number[], value: number, upstream: number];

/** A way to get the rule of one op wrong. */
export interface RuleMistake {
  readonly wrong: (...inputs: RuleInputs) => readonly number[];
  readonly message: string;
}

/** One op of the lesson. */
export interface OpRule {
  readonly op: string;
  /** Where its operands are drawn from, one range each. */
  readonly ranges: readonly (readonly [number, number])[];
  value(...operands: number[]): number;
  /** The local derivative for each operand. */
  local(operands: readonly number[], value: number): readonly number[];
  readonly mistakes: readonly RuleMistake[];
}

const anywhere = [-3, 3] as const;
const pair = [anywhere, anywhere] as const;

/** In the order in which they are checked. `pow` is the square, the only power of the lesson. */
export const opRules: readonly OpRule[] = [
  {
    op: "add",
    ranges: pair,
    value: (a, b) => a + b,
    local: () => [1, 1],
    mistakes: [
      {
        wrong: (_, __, up) => [up / 2, up / 2],
        message:
          "A sum does not share the gradient out. Each operand moves the sum by as much as itself: 1 × upstream.",
      },
      {
        wrong: ([a, b], _, up) => [b * up, a * up],
        message: "This is the rule of a product. A sum moves by as much as its operand does, whatever the values are.",
      },
    ],
  },
  {
    op: "sub",
    ranges: pair,
    value: (a, b) => a - b,
    local: () => [1, -1],
    mistakes: [
      {
        wrong: (_, __, up) => [up, up],
        message: "The minus is missing. When b grows, a − b gets smaller.",
      },
      {
        wrong: (_, __, up) => [-up, up],
        message: "The minus is at the wrong operand. It belongs to b, the one that is taken away.",
      },
      { wrong: (_, __, up) => [-up, -up], message: "Only b has a minus. When a grows, a − b grows as well." },
    ],
  },
  {
    op: "mul",
    ranges: pair,
    value: (a, b) => a * b,
    local: ([a, b]) => [b, a],
    mistakes: [
      {
        wrong: ([a, b], _, up) => [a * up, b * up],
        message:
          "Each operand gets its own value. Nudge a, and a · b moves b times as much: each needs the other's value.",
      },
      {
        wrong: (_, value, up) => [value * up, value * up],
        message: "The whole product is too much: a stands in it as well. The local derivative by a is b alone.",
      },
      {
        wrong: ([a, b], _, up) => [(a + b) * up, (a + b) * up],
        message: "a + b is not how fast a · b moves. By a it is b, and by b it is a.",
      },
    ],
  },
  {
    op: "pow",
    ranges: [anywhere],
    value: (a) => a * a,
    local: ([a]) => [2 * a],
    mistakes: [
      {
        wrong: ([a], _, up) => [a * up],
        message: "The 2 is missing. The square a · a holds a twice, and each of them moves it: a + a.",
      },
      {
        wrong: (_, value, up) => [2 * value * up],
        message: "value is the square already. The local derivative is 2 times the operand.",
      },
      { wrong: (_, value, up) => [value * up], message: "value is the square itself. The local derivative is 2 · a." },
      {
        wrong: (_, __, up) => [2 * up],
        message: "The operand is missing: a square is steeper farther out. It is 2 · a.",
      },
    ],
  },
  {
    op: "exp",
    ranges: [[-2, 2]],
    value: Math.exp,
    local: (_, value) => [value],
    mistakes: [
      {
        wrong: ([a], _, up) => [a * up],
        message: "The operand stands where the value belongs. The local derivative of eᵃ is eᵃ, and that is value.",
      },
      {
        wrong: (_, value, up) => [Math.exp(value) * up],
        message: "The exponential is taken twice: value is eᵃ already.",
      },
      {
        wrong: ([a], value, up) => [a * value * up],
        message: "That is the rule of a power, a times something. The exponential is its own derivative: value alone.",
      },
    ],
  },
  {
    op: "log",
    ranges: [[0.2, 4]],
    value: Math.log,
    local: ([a]) => [1 / a],
    mistakes: [
      {
        wrong: (_, value, up) => [up / value],
        message: "It is divided by the logarithm. Divide by the operand: the local derivative is 1 / a.",
      },
      {
        wrong: ([a], _, up) => [a * up],
        message: "It is multiplied by the operand. Divide by it: the larger a is, the flatter the logarithm.",
      },
      {
        wrong: (_, value, up) => [value * up],
        message: "The logarithm itself is no derivative. Divide by the operand: 1 / a.",
      },
    ],
  },
  {
    op: "tanh",
    ranges: [[-2, 2]],
    value: Math.tanh,
    local: (_, value) => [1 - value * value],
    mistakes: [
      {
        wrong: ([a], _, up) => [(1 - a * a) * up],
        message: "The operand is squared where the value belongs: it is 1 − value².",
      },
      {
        wrong: (_, value, up) => [(1 - Math.tanh(value) ** 2) * up],
        message: "tanh is taken twice: value is tanh a already.",
      },
      { wrong: (_, value, up) => [(1 - value) * up], message: "The square is missing: it is 1 − value²." },
      {
        wrong: (_, value, up) => [value * (1 - value) * up],
        message: "This is the rule of the sigmoid. For tanh it is 1 − value².",
      },
      { wrong: (_, value, up) => [value * up], message: "This is the value. Its slope is 1 − value²." },
    ],
  },
  {
    op: "sigmoid",
    ranges: [anywhere],
    value: (a) => 1 / (1 + Math.exp(-a)),
    local: (_, value) => [value * (1 - value)],
    mistakes: [
      {
        wrong: ([a], _, up) => [a * (1 - a) * up],
        message: "The operand stands where the value belongs: it is value · (1 − value).",
      },
      {
        wrong: (_, value, up) => [(1 - value * value) * up],
        message: "This is the rule of tanh. For the sigmoid it is value · (1 − value).",
      },
      { wrong: (_, value, up) => [(1 - value) * up], message: "A factor is missing: it is value · (1 − value)." },
      {
        wrong: (_, value, up) => [value * value * (1 - value) * up],
        message: "value stands there once too often: it is value · (1 − value).",
      },
      { wrong: (_, value, up) => [value * up], message: "This is the value. Its slope is value · (1 − value)." },
    ],
  },
];
