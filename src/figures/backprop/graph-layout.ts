import type { Point } from "../parts/half-plane";

/** What a layout needs of a node. */
export interface Placed {
  readonly id: number;
  readonly operands: readonly number[];
}

/** Where everything stands: nodes by their ids, and the way of each edge from an operand to what is made of it, past the cards between. */
export interface GraphLayout {
  readonly places: readonly Point[];
  route(from: number, to: number): readonly Point[];
}

/** A node, or a place that a long edge keeps free in a column on its way. */
interface Stop {
  readonly rank: number;
  readonly beside: Stop[];
  y: number;
}

/**
 * Lays out a computation: what is made of others stands to their right, what is given just before its first use. Within a column nodes stand near
 * the middle of their neighbours, and edges over several columns go through gaps (Sugiyama, Tagawa and Toda 1981).
 */
export function layOutGraph(nodes: readonly Placed[]): GraphLayout {
  const stops = ranksOf(nodes).map((rank): Stop => ({ rank, beside: [], y: 0 }));
  const columns: Stop[][] = [];
  const ways = new Map<string, readonly Stop[]>();
  for (const stop of stops) (columns[stop.rank] ??= []).push(stop);
  for (const { id, operands } of nodes)
    for (const from of new Set(operands)) {
      const way = wayBetween(stops[from], stops[id]);
      for (const gap of way.slice(1, -1)) columns[gap.rank].push(gap);
      ways.set(`${from} ${id}`, way);
    }
  columns.forEach(settle);
  // Back and forth a few times: more changes nothing in graphs that fit a page.
  for (let sweep = 0; sweep < 8; sweep++)
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const pull = new Map(column.map((stop) => [stop, pullOf(stop)]));
      column.sort((a, b) => (pull.get(a) as number) - (pull.get(b) as number));
      settle(column);
    }
  // The first operand above the second, as it is written.
  const pointOf = ({ rank, y }: Stop): Point => [rank, -y];
  return {
    places: stops.map(pointOf),
    route: (from, to) => (ways.get(`${from} ${to}`) ?? []).map(pointOf),
  };
}

function settle(column: readonly Stop[]): void {
  column.forEach((stop, index) => (stop.y = index - (column.length - 1) / 2));
}

function wayBetween(from: Stop, to: Stop): Stop[] {
  const gaps = Array.from({ length: Math.max(0, to.rank - from.rank - 1) }, (_, index): Stop => ({
    rank: from.rank + 1 + index,
    beside: [],
    y: 0,
  }));
  const way = [from, ...gaps, to];
  for (let index = 1; index < way.length; index++) {
    way[index].beside.push(way[index - 1]);
    way[index - 1].beside.push(way[index]);
  }
  return way;
}

function pullOf({ beside, y }: Stop): number {
  return beside.length === 0 ? y : beside.reduce((sum, other) => sum + other.y, 0) / beside.length;
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
