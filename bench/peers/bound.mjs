import { setFlagsFromString } from "node:v8";
import { compileAccelerator } from "../../scripts/build-accelerator.mjs";

// Multiply-adds of a round of `peak`.
const perRound = 48;

/** As many multiply-adds as the workload has, and nothing else: what no WebAssembly of 128 bits can be faster than. */
export async function start({ sizes, y, grid }) {
  if (process.version.startsWith("v20.")) setFlagsFromString("--experimental-wasm-relaxed-simd");
  const bytes = await compileAccelerator({ relaxed: true, source: "bench/assembly/peak.ts" });
  const { peak } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  const layers = sizes.slice(1).map((outputs, layer) => sizes[layer] * outputs);
  const forward = layers.reduce((sum, each) => sum + each, 0);
  // Backward there is the gradient of every weight, and of all inputs but the samples.
  const multiplyAdds =
    grid === undefined ? y.length * (3 * forward - layers[0]) : grid.xs.length * grid.ys.length * forward;
  return {
    advance(count) {
      for (let each = 0; each < count; each++) peak(Math.round(multiplyAdds / perRound));
    },
    outputs: () => [],
  };
}
