import type { Backprop, BackpropNode } from "../../engine/backprop";
import { describe } from "../../engine/options";
import type { Tensor } from "../../engine/tensor";
import { graphFigure, type GraphCard, type GraphEdge } from "./graph-figure";
import { formatNumber, formatVector, superscript } from "../parts/number";
import { pictureOf } from "../picture";
import type { Picture, PictureDefinition, View } from "../view";

/** A node as the picture keeps it: numbers as text, so that a tensor fits its card. */
interface KeptNode {
  readonly id: number;
  readonly title: string;
  readonly value: string;
  readonly operands: readonly number[];
  readonly local: readonly string[];
  readonly gradient: string;
  /** What this node sends to each operand; empty where local and upstream are no plain numbers. */
  readonly sent: readonly string[];
}

/** A forward and a backward pass, ready to be walked node by node. */
export interface GraphTrace {
  readonly nodes: readonly KeptNode[];
}

export const graphPicture: PictureDefinition<GraphTrace> = {
  name: "graph",
  title: "Computation",
  length: ({ nodes }) => nodes.length + senders(nodes).length,
  view: graphView,
};

/** A computation as a graph: `graph(backprop(loss))`. Walked node by node: values forward, then gradients back, local × upstream on each edge. */
export function graph(pass: Backprop): Picture {
  if (typeof pass !== "object" || pass === null || !Array.isArray(pass.nodes))
    throw new TypeError(
      `graph: expected what backprop() returned; got ${describe(pass)} — for example graph(backprop(loss))`,
    );
  if (pass.nodes.length > 60)
    throw new RangeError(
      `graph: expected at most 60 nodes; got ${pass.nodes.length} — draw a smaller computation, or one of tensors instead of numbers`,
    );
  return pictureOf(graphPicture, { nodes: pass.nodes.map(kept) });
}

/** Signs of ops, for a card's title. */
export const opSigns: Readonly<Record<string, string>> = {
  add: "+",
  sub: "−",
  mul: "×",
  div: "÷",
  pow: "xⁿ",
  neg: "−x",
  exp: "eˣ",
  sum: "Σ",
};

/** A node's title on its card: its name, the sign of its op, or both. */
export function titleOf({ op, name, settings }: Pick<BackpropNode, "op" | "name" | "settings">): string {
  if (op === "constant") return "constant";
  if (op === "leaf") return name ?? "given";
  const sign = (op === "pow" ? powerSign(settings) : undefined) ?? opSigns[op] ?? op;
  return name === undefined ? sign : `${name} = ${sign}`;
}

function powerSign(settings: BackpropNode["settings"]): string | undefined {
  if (!settings || !("exponent" in settings)) return undefined;
  const exponent = Number(settings.exponent);
  return `x${Number.isInteger(exponent) ? superscript(exponent) : `^${formatNumber(exponent)}`}`;
}

function kept(node: BackpropNode): KeptNode {
  const { id, value, operands, local, gradient } = node;
  return {
    id,
    title: titleOf(node),
    value: textOf(value),
    operands,
    local: (local as (number | Tensor)[]).map(textOf),
    gradient: textOf(gradient),
    sent: (local as (number | Tensor)[]).map((slope) =>
      typeof slope === "number" && typeof gradient === "number" ? formatNumber(slope * gradient) : "",
    ),
  };
}

function textOf(value: number | Tensor): string {
  if (typeof value === "number") return formatNumber(value);
  const numbers = Array.from(value.data);
  return numbers.length <= 2 ? formatVector(numbers, 2) : `[${value.shape.join(" × ")}]`;
}

function senders(nodes: readonly KeptNode[]): KeptNode[] {
  return nodes.filter(({ operands }) => operands.length > 0).reverse();
}

function graphView({ nodes }: GraphTrace, step: number): View {
  const back = step - nodes.length;
  const sending = senders(nodes);
  const now = back < 0 ? nodes[Math.max(0, step)] : sending[back];
  const sent = new Set(sending.slice(0, back + 1).map(({ id }) => id));
  // A gradient is whole when all that was made of the node has sent its part.
  const whole = (id: number): boolean => nodes.every((user) => !user.operands.includes(id) || sent.has(user.id));
  const cards = nodes.map((node, index): GraphCard => {
    const known = back >= 0 || index <= step;
    const gradient = back >= 0 && whole(node.id) ? [`grad ${node.gradient}`] : [];
    return {
      id: node.id,
      operands: node.operands,
      title: node.title,
      lines: known ? [node.value, ...gradient] : [],
      state: node === now ? "now" : known ? "known" : "waiting",
    };
  });
  const edges = nodes.flatMap((node) =>
    node.operands.map((from, which): GraphEdge => ({
      from,
      to: node.id,
      flow: node !== now ? "none" : back < 0 ? "forwards" : "back",
      lines: sent.has(node.id) ? factors(node, which) : [],
    })),
  );
  return {
    figure: graphFigure(cards, edges, "The computation as a graph, values forward and gradients back", {
      onCards: nodes.flatMap(({ title, value, gradient }) => [title, value, `grad ${gradient}`]),
      alongEdges: nodes.flatMap((node) => node.operands.flatMap((_, which) => factors(node, which))),
    }),
    formula: formulaOf(nodes, now, back),
    sentence: sentence(nodes, now, back, whole),
  };
}

/** What goes along an edge, local × upstream: what comes of it stands at the edge's end. */
function factors({ local, gradient, sent }: KeptNode, which: number): string[] {
  return sent[which] === "" ? [] : [`${local[which]} ×`, gradient];
}

function formulaOf(nodes: readonly KeptNode[], now: KeptNode, back: number): string[] {
  if (back < 0) return [`${now.title}: ${now.value}`];
  return now.operands.map((from, which) => {
    const part = now.sent[which];
    const sum =
      part === ""
        ? `a derivative of shape ${now.local[which]} × ${now.gradient}`
        : `${now.local[which]} × ${now.gradient} = ${part}`;
    return `to ${nodes[from].title}: local × upstream = ${sum}`;
  });
}

function sentence(nodes: readonly KeptNode[], now: KeptNode, back: number, whole: (id: number) => boolean): string {
  if (back < 0) return `Forward, node ${now.id + 1} of ${nodes.length}: ${now.title} is ${now.value}.`;
  const ready = now.operands.filter(whole).map((id) => `${nodes[id].title} ${nodes[id].gradient}`);
  return `Back through ${now.title}: gradient ${now.gradient} goes on to ${now.operands.map((id) => nodes[id].title).join(" and ")}.${ready.length > 0 ? ` Now known: ${[...new Set(ready)].join(", ")}.` : ""}`;
}
