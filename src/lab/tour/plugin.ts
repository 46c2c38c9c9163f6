import { ILabShell, type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import { INotebookTracker, type NotebookPanel } from "@jupyterlab/notebook";
import { gradwalkIcon } from "../icon";
import { catalogue } from "../lessons/catalogue";
import { commands } from "../lessons/commands";
import { panelId } from "../lessons/panel";
import { isCurrentCopy } from "../progress/notebook";
import { stopsOf } from "./stops";
import { startTour } from "./tour";

/** The link in a lesson's text that starts the tour: `[Show me around](#gradwalk-tour)`. */
const link = 'a[href$="#gradwalk-tour"]';

/** A tour of the page, for those who ask for it: it never starts by itself. */
export const tourPlugin: JupyterFrontEndPlugin<void> = {
  id: "gradwalk:tour",
  description: "Shows a learner around.",
  autoStart: true,
  requires: [INotebookTracker],
  optional: [ILabShell, ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker,
    shell: ILabShell | null,
    palette: ICommandPalette | null,
  ): void => {
    let running = false;
    app.commands.addCommand(commands.showAround, {
      label: "Show Me Around",
      caption: "A tour of the page: the lessons, the toolbar, a cell, a check, a scrubber",
      icon: gradwalkIcon,
      execute: async () => {
        if (running) return;
        running = true;
        const opener = document.activeElement;
        try {
          const notebook = await firstLesson(app, notebooks);
          if (notebook) await toured(notebook);
          restoreFocus(opener, notebook);
        } finally {
          running = false;
        }
      },
    });
    const toured = (notebook: NotebookPanel): Promise<void> =>
      new Promise((ended) => startTour(stopsOf({ notebook, panel: panelId, shell }), ended));
    palette?.addItem({ category: "Gradwalk", command: commands.showAround });
    notebooks.widgetAdded.connect((_, { node }) =>
      node.addEventListener(
        "click",
        (event) => {
          if (!(event.target instanceof Element) || event.target.closest(link) === null) return;
          event.preventDefault();
          event.stopPropagation();
          void app.commands.execute(commands.showAround);
        },
        true,
      ),
    );
  },
};

/** Opens the first lesson, or brings it to the front. */
async function firstLesson(app: JupyterFrontEnd, notebooks: INotebookTracker): Promise<NotebookPanel | undefined> {
  const [first] = await catalogue();
  if (first === undefined) return undefined;
  await app.commands.execute(commands.openLesson, { lesson: first.name });
  const notebook = notebooks.find((panel) => isCurrentCopy(panel, first.name));
  await notebook?.revealed;
  return notebook;
}

/** The focus goes back to where it was, if that is still to be seen, else to the notebook. */
function restoreFocus(opener: Element | null, notebook: NotebookPanel | undefined): void {
  if (opener instanceof HTMLElement && opener !== document.body && opener.offsetParent !== null) opener.focus();
  else notebook?.content.activate();
}
