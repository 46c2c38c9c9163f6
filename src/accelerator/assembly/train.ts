import { drawMasks } from "./dropout";
import { gather } from "./gather";
import { isOnSums, lossOfBatch } from "./batch-loss";
import { norm } from "./norm";
import { update } from "./optimizer";
import { backwardPass, forwardPass } from "./pass";
import { addPenalties } from "./penalties";
import { Network, Samples, takeBatch } from "./records";

/**
 * Steps, with dropout, over `count` samples of `order`, `batch` at a time, from step `step` on. `rates`: a learning rate (float64) for each
 * step. Writes each step's loss and gradient norm (float64). A loss above `limit`, or not finite, ends it before that step's update.
 * Returns how many steps were recorded.
 */
export function train(
  network: Network,
  set: Samples,
  order: usize,
  count: i32,
  batch: i32,
  step: i32,
  rates: usize,
  limit: f64,
  losses: usize,
  norms: usize,
): i32 {
  let made = 0;
  network.diverged = 0;
  for (let first = 0; first < count; first += batch, made++, losses += 8, norms += 8) {
    const samples = min(batch, count - first);
    const loss = gradientOfBatch(network, set, order + (first << 2), samples, step + made);
    store<f64>(losses, loss);
    const isFine = loss <= limit && loss < Infinity;
    if (isFine) update(network, load<f64>(rates + (made << 3)), step + made);
    store<f64>(norms, norm(network.gradient, network.parameterBytes));
    if (!isFine) {
      network.diverged = 1;
      return made + 1;
    }
  }
  return made;
}

function gradientOfBatch(network: Network, set: Samples, order: usize, samples: i32, step: i32): f64 {
  takeBatch(network, set, order, 0);
  gather(network, samples, true);
  drawMasks(network, samples, step);
  forwardPass(network, network.layerCount, samples, true);
  const loss = lossOfBatch(network, samples);
  backwardPass(network, samples, isOnSums(network));
  addPenalties(network);
  return loss;
}
