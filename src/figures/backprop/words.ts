import { formatNumber } from "../parts/number";

/** A node that is passed, in words. */
export interface PassedNode {
  readonly title: string;
  readonly value: number;
  readonly upstream: number;
  readonly operands: readonly {
    readonly title: string;
    readonly local: number;
    readonly part: number;
    readonly right: number;
    readonly whole: boolean;
    readonly gradient: number;
  }[];
}

/** A nudge of one leaf: measured, and promised by its gradient where that is known. */
export interface Nudge {
  readonly name: string;
  readonly by: number;
  readonly before: number;
  readonly after: number;
  readonly gradient?: number;
}

/** Near enough to be the same number. */
export function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Local times upstream for every operand, and the nudge beside its promise. */
export function backpropFormula(node: PassedNode | undefined, isBack: boolean, nudge: Nudge): string[] {
  const lines = !node
    ? ["values forward, then gradients back: ∂L/∂operand += local × upstream"]
    : isBack
      ? node.operands.map(({ title, local, part, right }) => {
          const sum = `${title} += ${formatNumber(local)} × ${formatNumber(node.upstream)} = ${formatNumber(local * node.upstream)}`;
          return alike(part, right) ? sum : `${title} is sent ${formatNumber(part)}; right: ${formatNumber(right)}`;
        })
      : [`${node.title} = ${formatNumber(node.value)}`];
  const { name, by, before, after, gradient } = nudge;
  const measured = after - before;
  const promised =
    gradient === undefined
      ? ""
      : `;  promised: gradient · Δ = ${formatNumber(gradient)} · ${formatNumber(by)} = ${formatNumber(gradient * by)}`;
  return [...lines, `${name} nudged by ${formatNumber(by)}: measured ΔL = ${formatNumber(measured)}${promised}`];
}

/** What the picture shows at this node. */
export function backpropSentence(
  node: PassedNode | undefined,
  isBack: boolean,
  count: readonly [number, number],
  result: number,
  broken: readonly string[],
): string {
  if (!node) return `Nothing is computed yet: ${count[1]} nodes wait.`;
  if (!isBack) return `Forward, node ${count[0]} of ${count[1]}: ${node.title} is ${formatNumber(node.value)}.`;
  const known = node.operands
    .filter(({ whole }) => whole)
    .map(({ title, gradient }) => `${title} ${formatNumber(gradient)}`);
  const wrong = broken.length === 0 ? "" : ` Wrong so far: ${broken.join(", ")}.`;
  return `Back through ${node.title}, node ${count[0]} of ${count[1]}: its gradient is ${formatNumber(node.upstream)}.${known.length > 0 ? ` Now known: ${[...new Set(known)].join(", ")}.` : ""}${wrong}${count[0] === count[1] ? ` The result is ${formatNumber(result)}.` : ""}`;
}
