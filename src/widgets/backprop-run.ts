import { backprop, type BackpropNode } from "../engine/backprop";
import { describe } from "../engine/options";
import { computed, type Expression } from "./expressions";

/** One node passed, forwards or back, as plain JSON. */
export interface BackpropStep {
  readonly phase: "forward" | "back";
  readonly node: number;
  /** Back: what each operand is sent, and what it should be. */
  readonly sent?: readonly { readonly part: number; readonly right: number }[];
  /** The gradients so far, by node; null where nothing has arrived. */
  readonly gradients: readonly (number | null)[];
}

/** A learner's rule: what each operand of a node is sent, from the op's name, the operands' values, the node's own and its gradient. */
export type LearnerRule = (op: string, operands: number[], value: number, upstream: number) => readonly number[];

/** Ways to break the backward pass, by their names in a control. */
export const breaks = [
  "nothing",
  "= in place of +=",
  "forgets the upstream gradient",
  "forgets the local derivative",
  "a product sends its own factor",
] as const;

/** The nodes of an expression of scalars. */
export function nodesOf(expression: Expression): readonly BackpropNode[] {
  return backprop(computed(expression)).nodes;
}

/** Forward over every node, then back through all that are made of others. */
export function* backpropSteps(
  nodes: readonly BackpropNode[],
  broken: string,
  rule: LearnerRule | undefined,
): Generator<BackpropStep, void, void> {
  const gradients: (number | null)[] = nodes.map(() => null);
  for (const { id } of nodes) yield { phase: "forward", node: id, gradients: [...gradients] };
  gradients[nodes.length - 1] = 1;
  for (let id = nodes.length - 1; id >= 0; id--) {
    const node = nodes[id];
    if (node.operands.length === 0) continue;
    const upstream = gradients[id] ?? 0;
    const right = (node.local as number[]).map((local) => local * (node.gradient as number));
    const parts = rule
      ? learners(rule, nodes, node, upstream)
      : (node.local as number[]).map((local, which) => sentBy(broken, nodes, node, local, upstream, which));
    for (const [which, to] of node.operands.entries())
      gradients[to] = (broken === breaks[1] ? 0 : (gradients[to] ?? 0)) + parts[which];
    yield {
      phase: "back",
      node: id,
      sent: parts.map((part, which) => ({ part, right: right[which] })),
      gradients: [...gradients],
    };
  }
}

function sentBy(
  broken: string,
  nodes: readonly BackpropNode[],
  { op, operands }: BackpropNode,
  local: number,
  upstream: number,
  which: number,
): number {
  if (broken === breaks[2]) return local;
  if (broken === breaks[3]) return upstream;
  if (broken === breaks[4] && op === "mul") return (nodes[operands[which]].value as number) * upstream;
  return local * upstream;
}

function learners(
  rule: LearnerRule,
  nodes: readonly BackpropNode[],
  { op, operands, value }: BackpropNode,
  upstream: number,
): readonly number[] {
  const given: unknown = rule(
    op,
    operands.map((id) => nodes[id].value as number),
    value as number,
    upstream,
  );
  if (!Array.isArray(given) || given.length !== operands.length || given.some((part) => typeof part !== "number"))
    throw new TypeError(
      `backprop: expected gradient to return ${operands.length} numbers for ${op}, one for each operand; got ${describe(given)} — for example [upstream, upstream] for add`,
    );
  return given as number[];
}
