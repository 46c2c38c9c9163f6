import { describe } from "../engine/options";

/**
 * A rule for a mistake: new weights from the old. The bias is the last of `weights`, and the last of `x` is the 1 it
 * multiplies; `target` is −1 or +1.
 */
export type PerceptronUpdate = (
  weights: number[],
  x: number[],
  target: number,
  learningRate: number,
) => readonly number[];

/** w + η·t·x (Rosenblatt 1958). */
export const rosenblatt: PerceptronUpdate = (weights, x, target, learningRate) =>
  weights.map((weight, index) => weight + learningRate * target * (x[index] as number));

/** Calls a rule on copies of its own, and checks what it returns: as many finite numbers as it was given. */
export function callUpdate(
  who: string,
  update: PerceptronUpdate,
  { weights, bias }: { readonly weights: readonly number[]; readonly bias: number },
  x: readonly number[],
  target: number,
  learningRate: number,
): { readonly weights: readonly number[]; readonly bias: number } {
  const returned: unknown = update([...weights, bias], [...x, 1], target, learningRate);
  const expected = `${who}: expected update to return ${weights.length + 1} finite numbers, the bias last`;
  if (!Array.isArray(returned))
    throw new TypeError(`${expected}; got ${describe(returned)} — return an array of new weights`);
  if (returned.length !== weights.length + 1)
    throw new RangeError(`${expected}; got ${returned.length} of them — return one for each of weights`);
  const bad = returned.findIndex((weight) => !Number.isFinite(weight));
  if (bad >= 0)
    throw new RangeError(
      `${expected}; got ${describe(returned[bad])} at index ${bad} — look at what is computed there`,
    );
  return { weights: returned.slice(0, -1) as number[], bias: returned[weights.length] as number };
}
