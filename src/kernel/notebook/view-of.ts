import { Dataset } from "../../data";
import { Tensor } from "../../engine";
import type { Backprop } from "../../engine/backprop";
import { boundary, compare, graph, heatmap, lossCurve, network, scatter } from "../../figures";
import type { Comparable } from "../../figures/training/compare";
import type { Picture, View } from "../../figures/view";
import { Mlp, type Walk } from "../../nn";
import { type DescentPath, History, type Sweep } from "../../train";

/** The picture that shows something of the library's when nobody says which; undefined for anything else. */
export function viewOf(what: unknown): View | Picture | undefined {
  if (isView(what)) return what;
  if (what instanceof Tensor) return tensorView(what);
  if (what instanceof Dataset) return scatter(what);
  if (what instanceof History) return lossCurve(what);
  if (what instanceof Mlp) return network(what);
  if (has<Walk>(what, "updates", "mistakes", "data")) return boundary(what);
  if (has<Backprop>(what, "nodes")) return graph(what);
  if (has<DescentPath>(what, "points", "losses", "gradients")) return compare({ loss: what });
  if (has<Sweep<Readonly<Record<string, unknown>>, Comparable>>(what, "values", "traces")) return compare(what);
  return undefined;
}

/** It is a view already. */
export function isView(what: unknown): what is View | Picture {
  const { figure, sentence } = (what ?? {}) as Partial<View>;
  return typeof figure === "object" && typeof sentence === "string";
}

/** As a matrix: a number or a list is one row, and what has more axes is laid out row under row. */
function tensorView(tensor: Tensor): View {
  const columns = tensor.shape.at(-1) ?? 1;
  return heatmap(tensor.shape.length === 2 ? tensor : tensor.reshape([tensor.data.length / columns, columns]));
}

function has<T>(what: unknown, ...names: readonly string[]): what is T {
  return typeof what === "object" && what !== null && names.every((name) => name in what);
}
