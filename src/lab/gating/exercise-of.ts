import { type ICellModel } from "@jupyterlab/cells";

/** The exercise of a cell, as the lesson's builder wrote it into the cell's metadata. */
export interface CellExercise {
  readonly name: string;
  /** A quiz or a prediction: it has no hints, since there is nothing to write. */
  readonly isQuestion: boolean;
}

/** A cell's exercise; undefined for a cell that has none. */
export function exerciseOf(cell: ICellModel): CellExercise | undefined {
  const mark = cell.getMetadata("gradwalk") as { readonly exercise?: unknown; readonly hints?: unknown } | undefined;
  return typeof mark?.exercise === "string"
    ? { name: mark.exercise, isQuestion: !Array.isArray(mark.hints) }
    : undefined;
}

const drawn = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a learner added the cell: JupyterLab draws an id for it, where a lesson's are words. It is theirs, and never waits. */
export function isAdded({ id }: ICellModel): boolean {
  return drawn.test(id);
}
