import { type ICellModel, type ICodeCellModel } from "@jupyterlab/cells";

/** What a check left in its output's metadata, under `gradwalk`; what a page keeps there says that a question is answered. */
interface Verdict {
  readonly exercise: string;
  readonly passed: boolean;
  readonly state?: { readonly passed?: boolean };
}

/** The exercises that passed in a cell, by the verdicts in its outputs, and the questions answered there. */
export function passedIn(cell: ICellModel): readonly string[] {
  if (cell.type !== "code") return [];
  const { outputs } = cell as ICodeCellModel;
  const verdicts: readonly unknown[] = Array.from(
    { length: outputs.length },
    (_, index) => outputs.get(index).metadata.gradwalk,
  );
  return verdicts
    .filter(isVerdict)
    .flatMap(({ exercise, passed, state }) => (passed || state?.passed === true ? [exercise] : []));
}

function isVerdict(value: unknown): value is Verdict {
  const verdict = value as Partial<Verdict> | undefined | null;
  return typeof verdict?.exercise === "string" && typeof verdict.passed === "boolean";
}
