import type { Memory } from "./memory";

/** Fields of a layer's record in memory, four bytes each, in the order of `Layer` in assembly/records.ts. */
export const layerFields = [
  "inputs",
  "outputs",
  "activation",
  "keepSums",
  "weights",
  "bias",
  "weightGradient",
  "biasGradient",
  "sums",
  "active",
  "deltas",
  "mask",
  "kept",
  "factor",
  "limitHigh",
  "limitLow",
] as const;

/** Fields of a network's record, in the order of `Network` there. */
export const networkFields = [
  "layers",
  "layerCount",
  "inputs",
  "targets",
  "scratch",
  "loss",
  "classes",
  "threshold",
  "optimizer",
  "parameters",
  "gradient",
  "firstMoment",
  "secondMoment",
  "parameterBytes",
  "l1",
  "l2",
  "settings",
  "diverged",
  "set",
  "order",
  "first",
  "unrolled",
  "seedLow",
  "seedHigh",
] as const;

/** Fields of a data set's record, in the order of `Samples` there. */
export const samplesFields = ["x", "y", "width", "starts", "entries", "features", "sorted", "counters"] as const;

// These hold float32, all others int32.
const floats: ReadonlySet<string> = new Set(["kept", "factor", "threshold", "l1", "l2"]);

/** A record's values by field. */
export type Values<Field extends string> = Readonly<Record<Field, number>>;

/** Writes a record at `at`. The memory is looked up last, since making the values may have grown it. */
export function writeRecord<Field extends string>(
  memory: Memory,
  at: number,
  fields: readonly Field[],
  values: Values<Field>,
): void {
  const view = new DataView(memory.buffer);
  for (const [index, field] of fields.entries()) {
    const to = at + 4 * index;
    if (floats.has(field)) view.setFloat32(to, values[field], true);
    else view.setInt32(to, values[field], true);
  }
}

/** Where a field of the record at `at` stands. */
export function fieldAt<Field extends string>(at: number, fields: readonly Field[], field: Field): number {
  return at + 4 * fields.indexOf(field);
}
