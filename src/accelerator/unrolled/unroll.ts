import type { DenseSpec } from "../../nn/dense";
import { denseParameterCount } from "../../nn/dense";
import type { LayerPlace } from "../layout";
import { webAssembly, type Kernels } from "../web-assembly";
import { isUnrolled } from "./activations";
import { moduleOf } from "./module";
import { unrolledPasses, type UnrolledLayer } from "./passes";

// Beyond it a layer's sums do not fit into registers, and loops cost little beside the work in them.
const most = 64;

/**
 * Makes both passes of a small network as a module of its own, in the memory of `kernels`, which calls them from then on where a network's
 * record says so. False for networks that it does not pay for or that drop units, and where a page does not compile another module at once.
 */
export function unroll(kernels: Kernels, spec: DenseSpec, layers: readonly LayerPlace[], inputs: number): boolean {
  const activations = [...spec.activations, spec.output];
  if (denseParameterCount(spec.sizes) > most || !activations.every(isUnrolled)) return false;
  if (layers.some(({ needsSums }) => needsSums) || spec.dropout.some((rate) => rate > 0)) return false;
  const passes = unrolledPasses(
    layers.map((layer, index): UnrolledLayer => {
      const before = layers[index - 1];
      return {
        inputs: spec.sizes[index],
        outputs: layer.units,
        activation: activations[index] as UnrolledLayer["activation"],
        weights: layer.weights,
        gradient: layer.weightGradient,
        x: before?.active ?? inputs,
        dx: before?.deltas ?? 0,
        y: layer.active,
        dy: layer.deltas,
      };
    }),
    kernels.tanhNumbers(),
  );
  try {
    const { Module, Instance } = webAssembly();
    const module = new Module(moduleOf(passes));
    const { forward, backward } = new Instance(module, { on: { memory: kernels.memory } }).exports as unknown as Record<
      string,
      object
    >;
    kernels.setPasses(forward, backward);
    return true;
  } catch {
    return false;
  }
}
