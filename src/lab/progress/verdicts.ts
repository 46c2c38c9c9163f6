import { type ICellModel, type ICodeCellModel } from "@jupyterlab/cells";
import { type INotebookContent } from "@jupyterlab/nbformat";

/** What a check left in its output's metadata, under `gradwalk`; what a page keeps there says that a question is answered. */
interface Verdict {
  readonly exercise: string;
  readonly passed: boolean;
  readonly state?: { readonly passed?: boolean };
}

interface WithMark {
  readonly metadata?: { readonly gradwalk?: unknown };
}

/** The exercises that passed in a cell, by the verdicts in its outputs, and the questions answered there. */
export function passedIn(cell: ICellModel): readonly string[] {
  if (cell.type !== "code") return [];
  const { outputs } = cell as ICodeCellModel;
  return Array.from({ length: outputs.length }, (_, index) => outputs.get(index).metadata.gradwalk).flatMap(passedBy);
}

/** The same for a notebook that is only read. */
export function passedInFile({ cells }: INotebookContent): readonly string[] {
  const outputs = cells.flatMap((cell) => (Array.isArray(cell.outputs) ? cell.outputs : []));
  return outputs.flatMap((output) => passedBy((output as WithMark | null)?.metadata?.gradwalk));
}

function passedBy(mark: unknown): readonly string[] {
  return isVerdict(mark) && (mark.passed || mark.state?.passed === true) ? [mark.exercise] : [];
}

function isVerdict(value: unknown): value is Verdict {
  const verdict = value as Partial<Verdict> | undefined | null;
  return typeof verdict?.exercise === "string" && typeof verdict.passed === "boolean";
}
