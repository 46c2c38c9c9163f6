import { type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { type Cell } from "@jupyterlab/cells";
import { INotebookTracker, type NotebookPanel } from "@jupyterlab/notebook";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import { type Progress } from "../progress/progress";
import { IProgress } from "../progress/token";
import { settingsId } from "../settings";
import { runThroughGates } from "./execution";
import { Gating, IGating } from "./gating";
import { NotebookGate } from "./notebook-gate";

/** Lets the rest of a lesson wait for its exercises, where a teacher has set it so. */
export const gatingPlugin: JupyterFrontEndPlugin<Gating> = {
  id: "gradwalk:gating",
  description: "Lets what comes after an exercise wait for it, where the setting says so.",
  autoStart: true,
  requires: [INotebookTracker, IProgress],
  optional: [ISettingRegistry],
  provides: IGating,
  activate: (
    _app: JupyterFrontEnd,
    notebooks: INotebookTracker,
    progress: Progress,
    settings: ISettingRegistry | null,
  ): Gating => {
    const gating = new Gating();
    const gates = new Set<NotebookGate>();
    const add = async (panel: NotebookPanel): Promise<void> => {
      await Promise.all([panel.context.ready, progress.restored]);
      if (panel.isDisposed) return;
      const gate = new NotebookGate(panel, progress, gating);
      gates.add(gate);
      panel.disposed.connect(() => gates.delete(gate));
    };
    // Where nothing was ever gated, nothing of JupyterLab's is touched.
    const begin = (): void => {
      if (gating.mode === "off") return;
      gating.changed.disconnect(begin);
      runThroughGates((cell: Cell) => [...gates].find((gate) => gate.has(cell)));
      notebooks.forEach((panel) => void add(panel));
      notebooks.widgetAdded.connect((_, panel) => void add(panel));
    };
    gating.changed.connect(begin);
    void settings?.load(settingsId).then((loaded) => gating.follow(loaded));
    return gating;
  },
};
