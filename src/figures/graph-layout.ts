import type { Point } from "./half-plane";

/** What a layout needs of a node. */
export interface Placed {
  readonly id: number;
  readonly operands: readonly number[];
}

/**
 * A place for each node of a computation: what is made of others stands to their right, what is given just before its first use. Within a column
 * nodes stand near the middle of their neighbours (the barycentre rule of Sugiyama, Tagawa and Toda 1981).
 */
export function layOutGraph(nodes: readonly Placed[]): Point[] {
  const ranks = ranksOf(nodes);
  const columns: number[][] = [];
  for (const { id } of nodes) (columns[ranks[id]] ??= []).push(id);
  const users = nodes.map(({ id }) => nodes.filter(({ operands }) => operands.includes(id)).map((user) => user.id));
  const place = new Array<number>(nodes.length).fill(0);
  const settle = (column: number[]): void =>
    column.forEach((id, index) => (place[id] = index - (column.length - 1) / 2));
  columns.forEach(settle);
  // Back and forth a few times: more changes nothing in graphs that fit a page.
  for (let sweep = 0; sweep < 8; sweep++)
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const pull = new Map(
        column.map((id) => [
          id,
          mean(
            [...nodes[id].operands, ...users[id]].map((other) => place[other]),
            place[id],
          ),
        ]),
      );
      column.sort((a, b) => (pull.get(a) as number) - (pull.get(b) as number) || a - b);
      settle(column);
    }
  // The first operand above the second, as it is written.
  return nodes.map(({ id }): Point => [ranks[id], -place[id]]);
}

function ranksOf(nodes: readonly Placed[]): number[] {
  const ranks = nodes.map(() => 0);
  for (const { id, operands } of nodes)
    if (operands.length > 0) ranks[id] = 1 + Math.max(...operands.map((each) => ranks[each]));
  for (const { id, operands } of nodes)
    if (operands.length === 0) {
      const uses = nodes.filter((node) => node.operands.includes(id)).map((node) => ranks[node.id]);
      if (uses.length > 0) ranks[id] = Math.min(...uses) - 1;
    }
  return ranks;
}

function mean(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}
