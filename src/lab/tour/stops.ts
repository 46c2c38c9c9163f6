import { type ILabShell } from "@jupyterlab/application";
import { type Cell } from "@jupyterlab/cells";
import { type NotebookPanel } from "@jupyterlab/notebook";
import { exerciseOf } from "../gating/exercise-of";
import { type Stop } from "./tour";

/** Where the tour leads. */
export interface TourPlace {
  /** The notebook of the first lesson. */
  readonly notebook: NotebookPanel;
  /** The id of the side panel of lessons. */
  readonly panel: string;
  /** Where there are side panels. */
  readonly shell: ILabShell | null;
}

/** Too narrow for a side panel beside a notebook, in pixels. */
const narrow = 700;

/** The panel, the toolbar, a cell, a check and a scrubber, in this order. */
export function stopsOf({ notebook: { content, toolbar }, panel, shell }: TourPlace): readonly Stop[] {
  const inNotebook = async (node: () => HTMLElement | undefined): Promise<HTMLElement | undefined> => {
    if (window.innerWidth < narrow) shell?.collapseLeft();
    await drawn();
    return node();
  };
  const cell = (is: (cell: Cell) => boolean, part = ""): Promise<HTMLElement | undefined> =>
    inNotebook(() => {
      const found = content.widgets.find(is);
      // What waits for an exercise is not on the page.
      if (!found || found.node.offsetParent === null) return undefined;
      const node = (part && found.node.querySelector<HTMLElement>(part)) || found.node;
      node.scrollIntoView({ block: "center" });
      return node;
    });
  const source = ({ model }: Cell): string => model.sharedModel.getSource();
  return [
    {
      title: "The lessons",
      text: "All lessons stand here, each with its minutes and with what you have done of it. The one to do next is marked. You can start a lesson over at any time: your old copy is kept.",
      find: async () => {
        shell?.activateById(panel);
        await drawn();
        return document.getElementById(panel) ?? undefined;
      },
    },
    {
      title: "The toolbar",
      text: "The triangle runs a cell and goes on to the next. The square ends one that hangs. The round arrow starts the kernel afresh, when nothing else helps.",
      find: () => inNotebook(() => toolbar.node),
    },
    {
      title: "A cell",
      text: "Click into it, change it, and run it with Shift+Enter. Its result stands below it. Nothing can break.",
      find: () => cell(({ model }) => model.type === "code"),
    },
    {
      title: "A check",
      text: "Where you find a todo, you write. Run the cell, and its check says what is right and what is not yet. If it is not, it offers a hint, then another, and at last the solution.",
      find: () => cell(({ model }) => exerciseOf(model)?.isQuestion === false),
    },
    {
      title: "A picture with its scrubber",
      text: "This cell shows a picture that moves. Below it come buttons and a slider: play, step forward, step back, first, last. The arrow keys move the slider.",
      find: () => cell((each) => source(each).includes("show(widgets."), ".gradwalk-Scrubber"),
    },
  ];
}

/** After the page has been laid out anew. */
function drawn(): Promise<void> {
  return new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(() => ready())));
}
