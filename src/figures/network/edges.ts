import type { Point } from "../parts/half-plane";
import { shownUnits, unitName, type NetworkDrawing } from "./drawing";
import { formatNumber } from "../parts/number";
import type { PlotlyTrace } from "../view";

const widths = [0.6, 1.2, 2, 3.2, 4.8];

/**
 * All edges: the wider the larger, a negative one dashed and in the colour of class 0. Always the same number of traces. `inset` keeps them off what
 * is drawn in place of a unit.
 */
export function edgeTraces(net: NetworkDrawing, of: "weights" | "gradients" = "weights", inset = 0): PlotlyTrace[] {
  const edges = edgesOf(net, of, inset);
  const most = edges.reduce((greatest, { value }) => Math.max(greatest, Math.abs(value)), 0) || 1;
  const traces = [-1, 1].flatMap((sign) =>
    widths.map((width, bucket) => {
      const own = edges.filter(
        ({ value }) =>
          value < 0 === sign < 0 &&
          Math.min(widths.length - 1, Math.floor((Math.abs(value) / most) * widths.length)) === bucket,
      );
      return {
        type: "scatter",
        mode: "lines",
        x: own.flatMap(({ from, to }) => [from[0], to[0], null]),
        y: own.flatMap(({ from, to }) => [from[1], to[1], null]),
        line: { color: sign < 0 ? "@class0" : "@class1", width, dash: sign < 0 ? "dash" : "solid" },
        opacity: 0.35 + 0.13 * bucket,
        hoverinfo: "skip",
        showlegend: false,
      };
    }),
  );
  return [...traces, edgeHandles(edges, of)];
}

interface Edge {
  readonly value: number;
  readonly from: Point;
  readonly to: Point;
  /** `layer,from,to`, and in words. */
  readonly key: string;
  readonly words: string;
}

function edgesOf(net: NetworkDrawing, of: "weights" | "gradients", inset: number): Edge[] {
  const kept = (layer: number, unit: number): boolean => net.kept?.[layer]?.[unit] ?? true;
  return net.weights.flatMap((weights, layer) =>
    shownUnits(net.sizes[layer]).flatMap((from) =>
      shownUnits(net.sizes[layer + 1])
        .filter((to) => kept(layer, from.unit) && kept(layer + 1, to.unit))
        .map((to) => {
          const weight = weights[from.unit][to.unit];
          const gradient = net.gradients?.[layer]?.[from.unit]?.[to.unit];
          const slope = gradient === undefined ? "" : `<br>gradient ${formatNumber(gradient)}`;
          return {
            value: of === "weights" ? weight : (gradient ?? 0),
            from: [layer + inset, from.y] as const,
            to: [layer + 1 - inset, to.y] as const,
            key: `${layer},${from.unit},${to.unit}`,
            words: `${unitName(net, layer, from.unit)} → ${unitName(net, layer + 1, to.unit)}<br>weight ${formatNumber(weight)}${slope}`,
          };
        }),
    ),
  );
}

// A place on each edge to point at: at a third of its way, where the fewest edges cross.
function edgeHandles(edges: readonly Edge[], name: string): PlotlyTrace {
  const at = ({ from, to }: Edge, axis: 0 | 1): number => from[axis] + 0.3 * (to[axis] - from[axis]);
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: edges.map((edge) => at(edge, 0)),
    y: edges.map((edge) => at(edge, 1)),
    customdata: edges.map(({ key }) => key),
    text: edges.map(({ words }) => words),
    hovertemplate: "%{text}<extra></extra>",
    marker: { opacity: 0, size: 9 },
    showlegend: false,
  };
}
