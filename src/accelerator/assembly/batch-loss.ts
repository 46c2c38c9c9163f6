import { BINARY_CROSS_ENTROPY, CROSS_ENTROPY, lossAndSlopes } from "./loss";
import { layerAt, Network } from "./records";

// In the order of `activationNames`.
const SIGMOID: i32 = 1;

/** The batch's loss, with its slopes in the last layer's deltas: cross-entropy is a mean over samples, the others over samples and outputs. */
export function lossOfBatch(network: Network, samples: i32): f64 {
  const last = layerAt(network, network.layerCount - 1);
  const share = network.loss === CROSS_ENTROPY ? samples : samples * last.outputs;
  const predictions = isOnSums(network) ? last.sums : last.active;
  const total = lossAndSlopes(
    network.loss,
    predictions,
    network.targets,
    last.deltas,
    last.outputs,
    samples,
    <f32>share,
  );
  return total / share;
}

/** True where the loss applies the last layer's sigmoid itself: the host keeps that layer's sums. */
export function isOnSums(network: Network): bool {
  return network.loss === BINARY_CROSS_ENTROPY && layerAt(network, network.layerCount - 1).activation === SIGMOID;
}
