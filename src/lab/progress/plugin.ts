import { type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker, NotebookActions, type NotebookPanel } from "@jupyterlab/notebook";
import { IStateDB } from "@jupyterlab/statedb";
import { isCurrentCopy, lessonOf } from "./notebook";
import { Progress } from "./progress";
import { IProgress } from "./token";
import { passedIn } from "./verdicts";

/** Notices which lessons are open and which checks pass. */
export const progressPlugin: JupyterFrontEndPlugin<Progress> = {
  id: "gradwalk:progress",
  description: "Keeps which exercises of which lesson are done.",
  autoStart: true,
  requires: [IStateDB, INotebookTracker],
  provides: IProgress,
  activate: (_app: JupyterFrontEnd, state: IStateDB, notebooks: INotebookTracker): Progress => {
    const progress = new Progress(state);
    // Not waited for: the state database answers only after every plugin is active.
    void progress.restore();
    notebooks.widgetAdded.connect((_, panel) => void readNotebook(panel, progress));
    NotebookActions.executed.connect((_, { notebook }) => {
      const panel = notebooks.find((candidate) => candidate.content === notebook);
      const mark = panel && lessonOf(panel);
      if (panel && mark) notice(panel, mark.lesson, progress);
    });
    return progress;
  },
};

/** A notebook that is opened tells what was done in it before, in another browser or workspace. */
async function readNotebook(panel: NotebookPanel, progress: Progress): Promise<void> {
  await panel.context.ready;
  const mark = lessonOf(panel);
  if (!mark || !isCurrentCopy(panel, mark.lesson)) return;
  progress.open(mark.lesson, mark.digest);
  notice(panel, mark.lesson, progress);
  // A question is answered in an output that stands already: no cell runs.
  panel.model?.contentChanged.connect(() => notice(panel, mark.lesson, progress));
}

/** Every cell is looked at: a lesson has some fifty. */
function notice(panel: NotebookPanel, lesson: string, progress: Progress): void {
  for (const cell of panel.model?.cells ?? []) passedIn(cell).forEach((exercise) => progress.pass(lesson, exercise));
}
