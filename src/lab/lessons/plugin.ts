import { ILabShell, ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette, showErrorMessage } from "@jupyterlab/apputils";
import { IDocumentManager } from "@jupyterlab/docmanager";
import { ILauncher } from "@jupyterlab/launcher";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import { type Progress } from "../progress/progress";
import { IProgress } from "../progress/token";
import { LessonActions } from "./actions";
import { catalogue } from "./catalogue";
import { addCommands, addToPalette, commands } from "./commands";
import { Copies } from "./copies";
import { LessonPanel } from "./panel";

const id = "gradwalk:lessons";

/** The side panel of lessons, their commands and the launcher's cards. */
export const lessonsPlugin: JupyterFrontEndPlugin<void> = {
  id,
  description: "Leads a learner through the lessons of Gradwalk.",
  autoStart: true,
  requires: [IDocumentManager, IProgress],
  optional: [ICommandPalette, ILauncher, ILayoutRestorer, ILabShell, ISettingRegistry],
  activate: async (
    app: JupyterFrontEnd,
    documents: IDocumentManager,
    progress: Progress,
    palette: ICommandPalette | null,
    launcher: ILauncher | null,
    restorer: ILayoutRestorer | null,
    shell: ILabShell | null,
    settings: ISettingRegistry | null,
  ): Promise<void> => {
    const lessons = await catalogue();
    const actions = new LessonActions(new Copies(app.serviceManager.contents), documents, progress);
    const told = (action: Promise<void>): void => {
      action.catch((reason) => void showErrorMessage("The lesson could not be opened", reason));
    };
    const panel = new LessonPanel(lessons, progress, {
      open: (lesson) => told(actions.open(lesson)),
      openNewest: (lesson) => told(actions.openNewest(lesson)),
      startOver: (lesson) => told(actions.startOver(lesson, new Date())),
    });
    app.shell.add(panel, "left", { rank: 150, type: "Gradwalk" });
    restorer?.add(panel, panel.id);
    addCommands({ app, lessons, progress, actions, panel: panel.id });
    if (palette) addToPalette(palette, lessons);
    launcher?.add({ command: commands.openLessons, category: "Gradwalk", rank: 0 });
    launcher?.add({ command: commands.openNext, category: "Gradwalk", rank: 1 });
    if (shell && settings) void openAtStart(shell, settings, panel.id);
  },
};

/** After the layout was restored, so that what the learner had open is still there. */
async function openAtStart(shell: ILabShell, settings: ISettingRegistry, panel: string): Promise<void> {
  const [{ composite }] = await Promise.all([settings.load(id), shell.restored]);
  if (composite.openAtStart === true) shell.activateById(panel);
}
