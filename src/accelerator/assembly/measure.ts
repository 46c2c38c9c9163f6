import { lossOfBatch } from "./batch-loss";
import { gather } from "./gather";
import { ROW } from "./lanes";
import { CROSS_ENTROPY } from "./loss";
import { forwardPass } from "./pass";
import { layerAt, Network, Samples, takeBatch } from "./records";

/** Loss summed over samples `first` to `first + samples` (float64) and how many are right (float64), added to `results`. */
export function measure(network: Network, set: Samples, first: i32, samples: i32, results: usize): void {
  takeBatch(network, set, 0, first);
  gather(network, samples, true);
  forwardPass(network, network.layerCount, samples, false);
  store<f64>(results, load<f64>(results) + lossOfBatch(network, samples) * samples);
  if (network.classes) store<f64>(results, load<f64>(results, 8) + countRight(network, samples), 8);
}

function countRight(network: Network, samples: i32): i32 {
  const last = layerAt(network, network.layerCount - 1);
  const outputs = last.outputs;
  const width = network.loss === CROSS_ENTROPY ? 1 : outputs;
  let right = 0;
  for (let at = 0; at < samples; at++) {
    const lane = (at & 7) << 2;
    const panel = at >> 3;
    const y = last.active + panel * outputs * ROW + lane;
    const t = network.targets + panel * width * ROW + lane;
    if (outputs === 1) {
      const said: f32 = load<f32>(y) > network.threshold ? 1 : 0;
      right += i32(said === load<f32>(t));
      continue;
    }
    let best = 0;
    for (let j = 1; j < outputs; j++) if (load<f32>(y + j * ROW) > load<f32>(y + best * ROW)) best = j;
    right += i32(width === 1 ? load<f32>(t) === <f32>best : load<f32>(t + best * ROW) === 1);
  }
  return right;
}
