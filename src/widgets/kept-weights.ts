// Numbers that a trace keeps at most: some 40 MB.
const budget = 5e6;

/** Of so many steps with so many parameters each, every how many keep theirs. */
export function keepEvery(steps: number, parameters: number): number {
  return Math.max(1, Math.ceil((steps * parameters) / budget));
}

/** A record that may keep the weights after its step. */
interface Kept {
  readonly step: number;
  readonly parameters?: readonly number[];
}

/** The weights after a step, or after the last before it that kept them, and the step that they belong to; undefined: none was made. */
export function weightsAt(
  trace: readonly Kept[],
  step: number,
  count: number,
): { readonly parameters: readonly number[]; readonly step: number } | undefined {
  for (let at = Math.min(step, trace.length - 1); at >= 0; at--) {
    const { parameters, step: own } = trace[at];
    if (parameters?.length === count) return { parameters, step: own };
  }
  return undefined;
}

/** Says so where weights are those of a step before. */
export function olderWeights(known: { readonly step: number } | undefined, step: number | undefined): string {
  return known === undefined || step === undefined || known.step === step
    ? ""
    : ` Weights and maps are those after step ${known.step}: a network this large keeps them now and then.`;
}
