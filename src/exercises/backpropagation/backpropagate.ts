import { random } from "../../data/random";
import { backprop } from "../../engine/backprop";
import { scalar, type Tensor } from "../../engine/tensor";
import { functionExercise } from "../function-exercise";
import { opRules } from "./op-rules";

/** A node as the lesson has it: its operands are places in the list of nodes. */
interface GraphNode {
  readonly op: string;
  readonly operands: readonly number[];
  readonly value: number;
}

type Rule = (op: string, operands: readonly number[], value: number, upstream: number) => readonly number[];
type Inputs = readonly [nodes: GraphNode[], rule: Rule];

/** Graphs of a few numbers; most have a node that is used more than once. */
const graphs: readonly ((a: Tensor, b: Tensor, c: Tensor) => Tensor)[] = [
  (a, b) => a.mul(b).add(a.mul(a)),
  (a, b, c) => a.mul(b).add(c).tanh(),
  (a, b, c) => {
    const sum = a.add(b);
    return sum.mul(c).sub(sum);
  },
  (a, b) => {
    const product = a.mul(b);
    return product.mul(product.sigmoid().add(product));
  },
  (a, b) => {
    const sum = a.exp().add(b);
    return sum.add(sum.pow(2));
  },
];

interface Fault {
  /** What a part does to what is there. */
  readonly take?: (there: number, part: number) => number;
  readonly forwards?: boolean;
  /** The result's own gradient, and what all others begin with. */
  readonly start?: number;
  readonly empty?: number;
  readonly upstream?: (gradient: number) => number;
  /** Which operand gets the part at an index. */
  readonly to?: (index: number, count: number) => number;
}

/** Lesson 08: the walk back over a graph (Linnainmaa 1970): each node sends its parts, and what arrives is added up. */
export const backpropagateExercise = functionExercise<Inputs>({
  name: "backpropagate",
  cases() {
    const chance = random(8);
    const leaf = (): Tensor => scalar(Math.round(150 * chance.normal()) / 100 + 0.005);
    return graphs.map((graph): Inputs => {
      const { nodes } = backprop(graph(leaf(), leaf(), leaf()));
      return [
        nodes.map(({ op, operands, value }) => ({ op, operands: [...operands], value: value as number })),
        ruleOfTable,
      ];
    });
  },
  right: (...inputs) => walked({}, ...inputs),
  mistakes: [
    {
      wrong: (...inputs) => walked({ take: (_, part) => part }, ...inputs),
      message:
        "Right where a node is used once, wrong where it is used twice: the second part overwrites the first. Add it: += in place of =.",
    },
    {
      wrong: (...inputs) => walked({ start: 0 }, ...inputs),
      message:
        "Every gradient is 0. Somebody has to begin: the result moves by as much as itself, so its gradient is 1.",
    },
    {
      wrong: (nodes) => nodes.map((_, id) => Number(id === nodes.length - 1)),
      message: "Only the result has a gradient. For each node, pass what the rule returns on to its operands.",
    },
    {
      wrong: (...inputs) => walked({ forwards: true }, ...inputs),
      message:
        "It walks forwards: each node sends before anything has arrived at it. Begin with the last node, and count down.",
    },
    {
      wrong: (...inputs) => walked({ upstream: () => 1 }, ...inputs),
      message:
        "The rule is told that upstream is 1, at every node. It has to be told the gradient that has arrived there: gradients[i].",
    },
    {
      wrong: (...inputs) => walked({ take: (there, part) => there - part }, ...inputs),
      message: "The parts are taken away. Here they are added up; the minus comes later, in the step.",
    },
    {
      wrong: (...inputs) => walked({ empty: 1, take: (there, part) => there * part }, ...inputs),
      message: "The parts are multiplied with each other. Along a way effects multiply; where ways meet, they add up.",
    },
    {
      wrong: (...inputs) => walked({ empty: 1 }, ...inputs),
      message:
        "Every node but the last has 1 too much to begin with. Before anything has arrived, a gradient is 0; only the result has 1.",
    },
    {
      wrong: (...inputs) => walked({ take: (there, part) => (there + part) / (there === 0 ? 1 : 2) }, ...inputs),
      message: "The parts are averaged. A node that is used twice has two effects: add them up.",
    },
    {
      wrong: (...inputs) => walked({ to: () => 0 }, ...inputs),
      message: "The first operand gets everything. The part at index k belongs to the operand at index k.",
    },
    {
      wrong: (...inputs) => walked({ to: (index, count) => count - 1 - index }, ...inputs),
      message: "The parts are exchanged: the first one belongs to the first operand.",
    },
    {
      wrong: (...inputs) => walked({}, ...inputs).reverse(),
      message: "The numbers are right, but the list is in the order of the walk. Node i's gradient belongs at index i.",
    },
  ],
  call: (nodes) => `backpropagate(a graph of ${nodes.map(({ op }) => op).join(", ")}; rule)`,
  form(result, nodes) {
    if (typeof result === "number") return "One number came back. Return the list of gradients, one for each node.";
    if (Array.isArray(result) && result.length !== nodes.length)
      return `There are ${nodes.length} nodes, and ${result.length} gradients came back. Return one for each node.`;
    return undefined;
  },
  praise: "Right. These few lines, and the rules, are the engine: they train whatever can be written as a graph.",
});

/** The rule that the check hands to the learner's walk. */
const ruleOfTable: Rule = function rule(op, operands, value, upstream) {
  const known = opRules.find((each) => each.op === op);
  if (known === undefined)
    throw new RangeError(
      `rule: expected an op with operands; got "${op}" — it was given, not computed, and has nobody to send to: skip a node without operands`,
    );
  return known.local(operands, value).map((local) => local * upstream);
};

function walked(
  {
    take = (there, part) => there + part,
    forwards,
    start = 1,
    empty = 0,
    upstream = (gradient) => gradient,
    to = (index) => index,
  }: Fault,
  nodes: readonly GraphNode[],
  rule: Rule,
): number[] {
  const gradients = nodes.map(() => empty);
  gradients[nodes.length - 1] = start;
  const order = forwards ? [...nodes.entries()] : [...nodes.entries()].reverse();
  for (const [id, { op, operands, value }] of order) {
    if (operands.length === 0) continue;
    const values = operands.map((each) => (nodes[each] as GraphNode).value);
    const parts = rule(op, values, value, upstream(gradients[id] as number));
    for (const [index, part] of parts.entries()) {
      const target = operands[to(index, operands.length)] as number;
      gradients[target] = take(gradients[target] as number, part);
    }
  }
  return gradients;
}
