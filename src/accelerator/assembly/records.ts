/** One dense layer: where its numbers are. The host writes it, field by field, four bytes each (`records.ts` there). */
@unmanaged
export class Layer {
  inputs: i32;
  outputs: i32;
  activation: i32;
  /** 1 where the sums are kept beside the outputs: gelu's slope needs them, a step's detail shows them. */
  keepSums: i32;
  weights: usize;
  bias: usize;
  weightGradient: usize;
  biasGradient: usize;
  /** Panels [panel][outputs][8], as are the four below. */
  sums: usize;
  active: usize;
  deltas: usize;
  /** 0 where nothing is dropped: otherwise 0 for a dropped unit, 1 / (1 − rate) for a kept one. */
  mask: usize;
  /** 1 − rate. */
  kept: f32;
  /** 1 / (1 − rate). */
  factor: f32;
  /** A unit is dropped where 53 bits of chance are below rate · 2⁵³: 27 bits of that, rounded up, and the 26 below them. */
  limitHigh: u32;
  limitLow: u32;
}

/** One network with its optimizer: where everything is, in fields of four bytes. */
@unmanaged
export class Network {
  layers: usize;
  layerCount: i32;
  /** The batch as panels [panel][inputs][8]. */
  inputs: usize;
  /** Its targets as panels [panel][1 or outputs][8]. */
  targets: usize;
  /** For the deltas with a row a sample. */
  scratch: usize;
  loss: i32;
  /** 0 for values. */
  classes: i32;
  /** The output above which a single unit says class 1. */
  threshold: f32;
  optimizer: i32;
  parameters: usize;
  gradient: usize;
  firstMoment: usize;
  secondMoment: usize;
  /** In bytes, up to a whole number of vectors. */
  parameterBytes: i32;
  l1: f32;
  l2: f32;
  /** beta1, beta2, epsilon; alpha, 0, epsilon; or momentum: float64, three of them. */
  settings: usize;
  /** 1 when the last step was past the limit and so updated nothing. */
  diverged: i32;
  /** The batch at hand: `Samples`, or 0 where the inputs come from elsewhere; a list of indices, or 0 and the first of those in a row. */
  set: usize;
  order: usize;
  first: i32;
  /** 1 where the network has passes of its own: the functions at 1 and 2 of the table (`setPasses`). */
  unrolled: i32;
  /** Of the masks: the low 32 bits, and those above them. */
  seedLow: u32;
  seedHigh: u32;
}

/** A data set in memory. */
@unmanaged
export class Samples {
  /** float32 [size][inputs]; 0 where only what is not zero is kept. */
  x: usize;
  /** float32 [size][width]: class indices or values. */
  y: usize;
  width: i32;
  /** Sparse, else 0: uint32 [size + 1], where each sample's entries begin. */
  starts: usize;
  /** Of each input that is not zero where its row of weights begins, in bytes (uint32), and its value (float32). */
  entries: usize;
  /** Its feature's counter, in bytes (uint32). */
  features: usize;
  /** Room for a batch's entries sorted by feature, and a counter for each feature. */
  sorted: usize;
  counters: usize;
}

/** Puts a batch at hand. */
export function takeBatch(network: Network, set: Samples, order: usize, first: i32): void {
  network.set = changetype<usize>(set);
  network.order = order;
  network.first = first;
}

/** Layer `index` of a network. */
export function layerAt(network: Network, index: i32): Layer {
  return changetype<Layer>(network.layers + index * offsetof<Layer>());
}
