import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Numbers = readonly [w1: number, w2: number, b: number];
const of =
  (and: Numbers, or: Numbers, nand: Numbers) =>
  (gate: string): unknown => {
    const [w1, w2, bias] = { AND: and, OR: or, NAND: nand }[gate] as Numbers;
    return { weights: [w1, w2], bias };
  };
const [and, or, nand]: Numbers[] = [
  [1, 1, -1],
  [1, 1, 1],
  [-1, -1, 1],
];

testListed({
  name: "gateLine",
  check: exercises.gateLine,
  right: {
    "the plainest": of(and!, or!, nand!),
    "one scaled": of([10, 10, -10], [0.1, 0.1, 0.1], [-3, -3, 3]),
    "lines askew": of([2, 1, -2.5], [1, 2, 1.5], [-1, -1.2, 0.5]),
    "nearly on a corner": of([1, 1, -1.9], [1, 1, 1.99], [-1, -1, 0.01]),
    "an if for each": (gate: string) => {
      if (gate === "AND") return { weights: [1, 1], bias: -0.5 };
      if (gate === "OR") return { weights: [1, 1], bias: 0.5 };
      return { weights: [-1, -1], bias: 0.5 };
    },
    "AND turned for NAND": (gate: string) => {
      const sign = gate === "NAND" ? -1 : 1;
      return { weights: [sign, sign], bias: gate === "OR" ? 1 : -sign };
    },
  },
  wrong: {
    "the stub": [() => todo("choose"), "Not written yet: choose."],
    "OR for AND": [of(or!, or!, nand!), "For AND your numbers give OR"],
    "inputs of 0 and 1": [of([1, 1, -1.5], [1, 1, -0.5], [-1, -1, 1.5]), "Off is −1 here and not 0"],
    "AND for NAND": [of(and!, or!, and!), "its very opposite"],
    "only the weights turned": [of(and!, or!, [-1, -1, -1]), "For NAND your numbers give NOR"],
    "only the bias turned": [of(and!, or!, [1, 1, 1]), "For NAND your numbers give OR"],
    "AND turned": [of(nand!, or!, nand!), "For AND your numbers give NAND"],
    "OR turned": [of(and!, [-1, -1, -1], nand!), "For OR your numbers give NOR"],
    "a bias of zero": [of([1, 1, 0], or!, nand!), "For AND the corner (−1, 1) lies exactly on the line"],
    "on the line but for rounding": [of(and!, [0.1, 0.2, 0.3], nand!), "For OR the corner (−1, −1) lies exactly"],
    "no weights": [of([0, 0, -1], or!, nand!), "both weights are 0"],
    "too high a bias": [of([1, 1, 3], or!, nand!), "fires at every corner"],
    "too low a bias": [of([1, 1, -3], or!, nand!), "it never fires"],
    "one input only": [of([1, 0, 0], or!, nand!), "For AND: at the corner (1, −1) z is 1, and it has to be below zero"],
    "a list of three": [() => [1, 1, -1], "For AND: return two weights and a bias"],
    "the bias among the weights": [() => ({ weights: [1, 1, -1], bias: 0 }), "got"],
    nothing: [() => undefined, "gateLine returns nothing"],
  },
});
