import { gather } from "./gather";
import { ROW } from "./lanes";
import { forwardPass } from "./pass";
import { layerAt, Network, Samples, takeBatch } from "./records";

/** Outputs of layer `layer` for samples `first` to `first + samples` of a set, row by row into `to`: [samples][units]. */
export function outputs(network: Network, layer: i32, set: Samples, first: i32, samples: i32, to: usize): void {
  const units = layerAt(network, layer).outputs;
  const active = layerAt(network, layer).active;
  takeBatch(network, set, 0, first);
  gather(network, samples, false);
  forwardPass(network, layer + 1, samples, false);
  for (let at = 0; at < samples; at++) {
    const lane = active + (at >> 3) * units * ROW + ((at & 7) << 2);
    for (let j = 0; j < units; j++, to += 4) store<f32>(to, load<f32>(lane + j * ROW));
  }
}
