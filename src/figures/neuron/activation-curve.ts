/** An activation and its slope at evenly spaced sums, as plain JSON. */
export interface ActivationCurve {
  readonly from: number;
  readonly to: number;
  readonly outputs: readonly number[];
  readonly slopes: readonly number[];
}

/** The value of a curve at z, mixed between the two that are nearest. */
export function onCurve({ from, to, outputs }: ActivationCurve, z: number): number {
  const place = Math.min(outputs.length - 1, Math.max(0, ((z - from) / (to - from)) * (outputs.length - 1)));
  const low = Math.floor(place);
  const high = Math.min(outputs.length - 1, low + 1);
  return outputs[low] + (place - low) * (outputs[high] - outputs[low]);
}

/** The sums that a curve was made for. */
export function sumsOf({ from, to, outputs }: ActivationCurve): number[] {
  return outputs.map((_, index) => from + ((to - from) * index) / (outputs.length - 1));
}
