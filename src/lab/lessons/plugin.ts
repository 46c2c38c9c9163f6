import { ILabShell, ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette, showErrorMessage } from "@jupyterlab/apputils";
import { IDocumentManager } from "@jupyterlab/docmanager";
import { ILauncher } from "@jupyterlab/launcher";
import { INotebookTracker } from "@jupyterlab/notebook";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import { type Gating, IGating } from "../gating/gating";
import { lessonOf } from "../progress/notebook";
import { type Progress } from "../progress/progress";
import { IProgress } from "../progress/token";
import { settingsId } from "../settings";
import { LessonActions } from "./actions";
import { catalogue } from "./catalogue";
import { addCommands, addToPalette, commands } from "./commands";
import { Copies } from "./copies";
import { type Lesson } from "./lesson";
import { waitsFor } from "./order";
import { LessonPanel, panelId } from "./panel";
import { praiseWhenDone } from "./praise";
import { recall } from "./recall";

/** The side panel of lessons, their commands and the launcher's cards. */
export const lessonsPlugin: JupyterFrontEndPlugin<void> = {
  id: settingsId,
  description: "Leads a learner through the lessons of Gradwalk.",
  autoStart: true,
  requires: [IDocumentManager, INotebookTracker, IProgress, IGating],
  optional: [ICommandPalette, ILauncher, ILayoutRestorer, ILabShell, ISettingRegistry],
  activate: async (
    app: JupyterFrontEnd,
    documents: IDocumentManager,
    notebooks: INotebookTracker,
    progress: Progress,
    gating: Gating,
    palette: ICommandPalette | null,
    launcher: ILauncher | null,
    restorer: ILayoutRestorer | null,
    shell: ILabShell | null,
    settings: ISettingRegistry | null,
  ): Promise<void> => {
    const lessons = await catalogue();
    const copies = new Copies(app.serviceManager.contents);
    const first = (lesson: Lesson): Lesson | undefined => waitsFor(lesson, lessons, progress, gating.mode);
    const actions = new LessonActions(copies, documents, progress, first);
    const told = (action: Promise<void>): void => {
      action.catch((reason) => void showErrorMessage("The lesson could not be opened", reason));
    };
    const panel = new LessonPanel(
      lessons,
      progress,
      {
        open: (lesson) => told(actions.open(lesson)),
        openNewest: (lesson) => told(actions.openNewest(lesson)),
        startOver: (lesson) => told(actions.startOver(lesson, new Date())),
        showAround: () => void app.commands.execute(commands.showAround),
        openTeachers: () => void app.commands.execute(commands.openTeachers),
      },
      {
        current: () => notebooks.currentWidget && lessonOf(notebooks.currentWidget)?.lesson,
        waitsFor: first,
        changed: [gating.changed, notebooks.currentChanged],
      },
    );
    app.shell.add(panel, "left", { rank: 150, type: "Gradwalk" });
    restorer?.add(panel, panel.id);
    addCommands({ app, lessons, progress, actions, panel: panelId });
    if (palette) addToPalette(palette, lessons);
    launcher?.add({ command: commands.openLessons, category: "Gradwalk", rank: 0 });
    launcher?.add({ command: commands.openNext, category: "Gradwalk", rank: 1 });
    if (shell && settings) void openAtStart(shell, settings, panel.id);
    void recall(lessons, copies, progress).then(() =>
      praiseWhenDone(lessons, progress, (lesson) => told(actions.open(lesson))),
    );
  },
};

/** After the layout was restored, so that what the learner had open is still there. */
async function openAtStart(shell: ILabShell, settings: ISettingRegistry, panel: string): Promise<void> {
  const [{ composite }] = await Promise.all([settings.load(settingsId), shell.restored]);
  if (composite.openAtStart === true) shell.activateById(panel);
}
