import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

interface GraphNode {
  op: string;
  operands: number[];
  value: number;
}
type Rule = (op: string, operands: number[], value: number, upstream: number) => number[];
type Walk = (nodes: GraphNode[], rule: Rule) => unknown;
const walking = (mine: Walk): Walk => mine;

/** The parts that the node at index i sends when `upstream` has arrived there. */
function partsOf(nodes: GraphNode[], rule: Rule, i: number, upstream: number): { to: number; part: number }[] {
  const { op, operands, value } = nodes[i] as GraphNode;
  if (operands.length === 0) return [];
  const values = operands.map((each) => (nodes[each] as GraphNode).value);
  return rule(op, values, value, upstream).map((part, k) => ({ to: operands[k] as number, part }));
}

/** A walk in which something is done to each part that arrives. */
const walk =
  (
    take: (gradients: number[], to: number, part: number, operands: number[]) => void,
    { start = 1, empty = 0, told = (gradient: number) => gradient, forwards = false } = {},
  ): Walk =>
  (nodes, rule) => {
    const gradients = nodes.map(() => empty);
    gradients[nodes.length - 1] = start;
    const order = [...nodes.keys()];
    for (const i of forwards ? order : order.reverse())
      for (const { to, part } of partsOf(nodes, rule, i, told(gradients[i] as number)))
        take(gradients, to, part, (nodes[i] as GraphNode).operands);
    return gradients;
  };
const adding = (gradients: number[], to: number, part: number) => {
  gradients[to] = (gradients[to] as number) + part;
};
const right = walk(adding);

testListed({
  name: "backpropagate",
  check: exercises.backpropagate,
  right: {
    "a loop that counts down": right,
    "an array filled with zeros": walking((nodes, rule) => {
      const gradients = new Array<number>(nodes.length).fill(0);
      gradients[gradients.length - 1] = 1;
      for (let i = nodes.length - 1; i >= 0; i--)
        partsOf(nodes, rule, i, gradients[i] as number).forEach(({ to, part }) => adding(gradients, to, part));
      return gradients;
    }),
    "a typed array": walking((nodes, rule) => Float64Array.from(right(nodes, rule) as number[])),
    "one way after the other, by recursion": walking((nodes, rule) => {
      const gradients = nodes.map(() => 0);
      const send = (i: number, upstream: number): void => {
        adding(gradients, i, upstream);
        for (const { to, part } of partsOf(nodes, rule, i, upstream)) send(to, part);
      };
      send(nodes.length - 1, 1);
      return gradients;
    }),
    "what arrives is asked for, by each node": walking((nodes, rule) => {
      const gradients = nodes.map((_, i) => Number(i === nodes.length - 1));
      for (let i = nodes.length - 2; i >= 0; i--)
        for (let user = i + 1; user < nodes.length; user++)
          for (const { to, part } of partsOf(nodes, rule, user, gradients[user] as number))
            if (to === i) adding(gradients, i, part);
      return gradients;
    }),
    "local derivatives first, by an upstream of 1": walking((nodes, rule) => {
      const gradients = nodes.map((_, i) => Number(i === nodes.length - 1));
      for (const i of [...nodes.keys()].reverse())
        for (const { to, part } of partsOf(nodes, rule, i, 1)) adding(gradients, to, part * (gradients[i] as number));
      return gradients;
    }),
  },
  wrong: {
    "the stub": [walking(() => todo("walk back")), "Not written yet: walk back."],
    "= in place of +=": [
      walk((gradients, to, part) => {
        gradients[to] = part;
      }),
      "Right where a node is used once",
    ],
    "nobody begins": [walk(adding, { start: 0 }), "Every gradient is 0"],
    "nothing is passed on": [walk(() => undefined), "Only the result has a gradient"],
    "from first to last": [walk(adding, { forwards: true }), "It walks forwards"],
    "upstream is 1": [walk(adding, { told: () => 1 }), "The rule is told that upstream is 1"],
    "taken away": [walk((gradients, to, part) => adding(gradients, to, -part)), "The parts are taken away"],
    multiplied: [
      walk(
        (gradients, to, part) => {
          gradients[to] = (gradients[to] as number) * part;
        },
        { empty: 1 },
      ),
      "The parts are multiplied",
    ],
    "ones to begin with": [walk(adding, { empty: 1 }), "Every node but the last has 1 too much"],
    averaged: [
      walk((gradients, to, part) => {
        const there = gradients[to] as number;
        gradients[to] = there === 0 ? part : (there + part) / 2;
      }),
      "The parts are averaged",
    ],
    "all to the first operand": [
      walk((gradients, _, part, [first]) => adding(gradients, first as number, part)),
      "The first operand gets everything",
    ],
    "exchanged operands": [
      walking((nodes, rule) => {
        const exchanged: Rule = (op, operands, value, upstream) => [...rule(op, operands, value, upstream)].reverse();
        return right(nodes, exchanged);
      }),
      "The parts are exchanged",
    ],
    "in the order of the walk": [
      walking((nodes, rule) => (right(nodes, rule) as number[]).reverse()),
      "in the order of the walk",
    ],
    "the rule asked about a leaf": [
      walking((nodes, rule) => nodes.map(({ op, value }) => rule(op, [], value, 1)[0])),
      "skip a node without operands",
    ],
    "one gradient": [walking((nodes, rule) => (right(nodes, rule) as number[])[0]), "One number came back"],
    "leaves only": [
      walking((nodes, rule) =>
        (right(nodes, rule) as number[]).filter((_, i) => (nodes[i] as GraphNode).operands.length === 0),
      ),
      "Return one for each node",
    ],
    "the nodes turned round": [
      walking((nodes) => nodes.reverse().map(() => 1)),
      "backpropagate changes the arrays that it was given",
    ],
    nothing: [walking(() => undefined), "backpropagate returns nothing"],
  },
});
