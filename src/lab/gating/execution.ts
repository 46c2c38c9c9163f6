import { type Cell, CodeCell } from "@jupyterlab/cells";
import { type NotebookGate } from "./notebook-gate";

/**
 * From now on a cell of a gated notebook is run by its gate. Every way to run a cell ends in `CodeCell.execute`. JupyterLab has a token
 * for it, `INotebookCellExecutor`, but only one extension can hold that, and it would have to be ours also where nothing is gated.
 */
export function runThroughGates(gateOf: (cell: Cell) => NotebookGate | undefined): void {
  const execute = CodeCell.execute;
  const gated: typeof execute = (cell, session, metadata) => {
    const run = (): ReturnType<typeof execute> => execute(cell, session, metadata);
    const gate = gateOf(cell);
    return gate ? (gate.run(cell, run) as ReturnType<typeof execute>) : run();
  };
  Object.assign(CodeCell, { execute: gated });
}
