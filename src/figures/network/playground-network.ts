import type { Dataset } from "../../data/dataset";
import type { Mlp } from "../../nn/mlp";
import type { Box } from "../parts/half-plane";
import { drawingOf, weightsOf } from "./network";
import { networkLayout, type NetworkDrawing } from "./drawing";
import { edgeTraces } from "./edges";
import type { UnitPlanes } from "../boundary/plane-outputs";
import { inputPlanes, mapReach, unitFrames, unitMaps } from "./unit-maps";
import type { Figure } from "../view";

/** A network with what each of its units gives over the plane, and its weights or their gradients on the edges. */
export function playgroundNetwork(
  model: Mlp,
  data: Dataset,
  planes: readonly UnitPlanes[],
  box: Box,
  cells: number,
  edges: "weights" | "gradients",
  gradients: NetworkDrawing["weights"],
): Figure {
  const net: NetworkDrawing = { ...drawingOf(model, data), weights: weightsOf(model), gradients };
  const layout = networkLayout(net, mapReach.x);
  const tallest = Math.max(...net.sizes.map((size) => Math.min(size, 16)));
  return {
    name: "network",
    label: `The network: each unit's map of the plane, and the ${edges} on the edges`,
    // So that maps are about square.
    aspect: Math.min(2.2, Math.max(0.75, ((net.sizes.length - 0.5) * 2.8) / (tallest + 0.8))),
    heat: unitMaps([inputPlanes(box, cells), ...planes], cells),
    data: edgeTraces(net, edges, mapReach.x),
    layout: { ...layout, shapes: unitFrames(net.sizes) },
    pick: "weight",
  };
}
