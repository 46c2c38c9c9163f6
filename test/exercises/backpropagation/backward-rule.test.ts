import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Rule = (op: string, operands: number[], value: number, upstream: number) => unknown;
const ruling = (mine: Rule): Rule => mine;

const right: Rule = (op, operands, value, upstream) => {
  const [a = NaN, b = NaN] = operands;
  switch (op) {
    case "add":
      return [upstream, upstream];
    case "sub":
      return [upstream, -upstream];
    case "mul":
      return [b * upstream, a * upstream];
    case "pow":
      return [2 * a * upstream];
    case "exp":
      return [value * upstream];
    case "log":
      return [upstream / a];
    case "tanh":
      return [(1 - value ** 2) * upstream];
    case "sigmoid":
      return [value * (1 - value) * upstream];
    default:
      return todo(`the rule for ${op}`);
  }
};

/** The right rules, but for one op. */
const but =
  (wrongOp: string, wrong: (a: number, b: number, value: number, upstream: number) => unknown): Rule =>
  (op, operands, value, upstream) =>
    op === wrongOp
      ? wrong(operands[0] as number, operands[1] as number, value, upstream)
      : right(op, operands, value, upstream);

testListed({
  name: "backwardRule",
  check: exercises.backwardRule,
  right: {
    "a switch": ruling(right),
    "local derivatives in a table, times upstream": ruling((op, [a = NaN, b = NaN], y, upstream) => {
      const locals: Record<string, number[]> = {
        add: [1, 1],
        sub: [1, -1],
        mul: [b, a],
        pow: [2 * a],
        exp: [y],
        log: [1 / a],
        tanh: [1 - y * y],
        sigmoid: [y * (1 - y)],
      };
      return locals[op]?.map((local) => local * upstream);
    }),
    "the operand in place of the value": but("tanh", (a, _, __, upstream) => [(1 - Math.tanh(a) ** 2) * upstream]),
    "the exponential of the operand": but("exp", (a, _, __, upstream) => [Math.exp(a) * upstream]),
    "the product over the operand": but("mul", (a, b, value, upstream) => [
      (value / a) * upstream,
      (value / b) * upstream,
    ]),
    "a square as a product with itself": but("pow", (a, _, __, upstream) => [a * upstream + a * upstream]),
    "a typed array": but("sub", (_, __, ___, upstream) => Float64Array.of(upstream, -upstream)),
    "ifs, with more ops than asked for": ruling((op, operands, value, upstream) =>
      op === "neg" ? [-upstream] : right(op, operands, value, upstream),
    ),
  },
  wrong: {
    "the stub": [
      ruling((op, operands, value, upstream) =>
        op === "add" ? right(op, operands, value, upstream) : todo(`the rule for ${op}`),
      ),
      "Not written yet: the rule for sub.",
    ],
    "a sum that shares out": [but("add", (_, __, ___, up) => [up / 2, up / 2]), "A sum does not share"],
    "a sum like a product": [but("add", (a, b, _, up) => [b * up, a * up]), "This is the rule of a product"],
    "a sum without upstream": [but("add", () => [1, 1]), "add: This is the local derivative alone"],
    "a difference without its minus": [but("sub", (_, __, ___, up) => [up, up]), "The minus is missing"],
    "a difference the other way round": [
      but("sub", (_, __, ___, up) => [-up, up]),
      "The minus is at the wrong operand",
    ],
    "a difference with two minuses": [but("sub", (_, __, ___, up) => [-up, -up]), "Only b has a minus"],
    "a product with its own factors": [
      but("mul", (a, b, _, up) => [a * up, b * up]),
      "Each operand gets its own value",
    ],
    "a product with the product": [but("mul", (_, __, y, up) => [y * up, y * up]), "The whole product is too much"],
    "a product like a sum": [but("mul", (_, __, ___, up) => [up, up]), "mul: The gradient passes unchanged"],
    "a product with both": [but("mul", (a, b, _, up) => [(a + b) * up, (a + b) * up]), "a + b is not how fast"],
    "a product without upstream": [but("mul", (a, b) => [b, a]), "mul: This is the local derivative alone"],
    "a product with one number": [but("mul", (a, b, _, up) => a * b * up), "Return a list with two numbers"],
    "local and upstream added": [but("mul", (a, b, _, up) => [b + up, a + up]), "Local and upstream are added"],
    "a square without its 2": [but("pow", (a, _, __, up) => [a * up]), "The 2 is missing"],
    "a square of the value": [but("pow", (_, __, y, up) => [2 * y * up]), "value is the square already"],
    "the square itself": [but("pow", (_, __, y, up) => [y * up]), "value is the square itself"],
    "a square that is a line": [but("pow", (_, __, ___, up) => [2 * up]), "The operand is missing"],
    "a square with two numbers": [but("pow", (a, _, __, up) => [2 * a * up, 0]), "one number, for the one operand"],
    "an exponential of the operand": [but("exp", (a, _, __, up) => [a * up]), "The operand stands where the value"],
    "an exponential twice": [but("exp", (_, __, y, up) => [Math.exp(y) * up]), "The exponential is taken twice"],
    "an exponential like a power": [but("exp", (a, _, y, up) => [a * y * up]), "That is the rule of a power"],
    "over the logarithm": [but("log", (_, __, y, up) => [up / y]), "It is divided by the logarithm"],
    "a logarithm multiplied": [but("log", (a, _, __, up) => [a * up]), "It is multiplied by the operand"],
    "the logarithm itself": [but("log", (_, __, y, up) => [y * up]), "The logarithm itself is no derivative"],
    "tanh of the operand": [but("tanh", (a, _, __, up) => [(1 - a * a) * up]), "The operand is squared"],
    "tanh twice": [but("tanh", (_, __, y, up) => [(1 - Math.tanh(y) ** 2) * up]), "tanh is taken twice"],
    "tanh without its square": [but("tanh", (_, __, y, up) => [(1 - y) * up]), "The square is missing"],
    "tanh like a sigmoid": [but("tanh", (_, __, y, up) => [y * (1 - y) * up]), "This is the rule of the sigmoid"],
    "tanh's value": [but("tanh", (_, __, y, up) => [y * up]), "Its slope is 1 − value²"],
    "the wrong sign": [but("tanh", (_, __, y, up) => [(y * y - 1) * up]), "tanh: The sign is the wrong way round"],
    "a sigmoid of the operand": [but("sigmoid", (a, _, __, up) => [a * (1 - a) * up]), "sigmoid: The operand stands"],
    "a sigmoid like tanh": [but("sigmoid", (_, __, y, up) => [(1 - y * y) * up]), "This is the rule of tanh"],
    "half a sigmoid": [but("sigmoid", (_, __, y, up) => [(1 - y) * up]), "A factor is missing"],
    "one value too many": [
      but("sigmoid", (_, __, y, up) => [y * y * (1 - y) * up]),
      "value stands there once too often",
    ],
    "the sigmoid itself": [but("sigmoid", (_, __, y, up) => [y * up]), "Its slope is value · (1 − value)"],
    "a case without a return": [but("exp", () => undefined), "exp: backwardRule returns nothing"],
    "no function": [[1, 1], "it has to be a function"],
  },
});
