import { type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette, MainAreaWidget } from "@jupyterlab/apputils";
import { IRenderMimeRegistry, MimeModel } from "@jupyterlab/rendermime";
import { gradwalkIcon } from "../icon";
import { commands } from "../lessons/commands";

const id = "gradwalk-teachers";

/** The page for teachers, `notebooks/for-teachers.md`: in the panel, the palette and the menu Help. */
export const teachersPlugin: JupyterFrontEndPlugin<void> = {
  id: "gradwalk:teachers",
  description: "Tells a teacher how to run a class with the lessons of Gradwalk.",
  autoStart: true,
  requires: [IRenderMimeRegistry],
  optional: [ICommandPalette],
  activate: (app: JupyterFrontEnd, rendermime: IRenderMimeRegistry, palette: ICommandPalette | null): void => {
    let page: MainAreaWidget | undefined;
    app.commands.addCommand(commands.openTeachers, {
      label: "Gradwalk for Teachers",
      caption: "How to run a class with the lessons of Gradwalk",
      icon: gradwalkIcon,
      execute: async () => {
        if (page === undefined || page.isDisposed) page = await teachersPage(rendermime);
        if (!page.isAttached) app.shell.add(page, "main");
        app.shell.activateById(page.id);
      },
    });
    palette?.addItem({ category: "Gradwalk", command: commands.openTeachers });
  },
};

async function teachersPage(rendermime: IRenderMimeRegistry): Promise<MainAreaWidget> {
  const { default: text } = (await import(/* webpackChunkName: "teachers" */ "./assets/for-teachers.json")) as {
    readonly default: { readonly markdown: string };
  };
  const content = rendermime.createRenderer("text/markdown");
  await content.renderModel(new MimeModel({ data: { "text/markdown": text.markdown }, trusted: false }));
  content.addClass("gradwalk-Teachers");
  const page = new MainAreaWidget({ content });
  // Scrolled with the keys, as any page, whose name is said.
  content.node.tabIndex = 0;
  content.node.setAttribute("aria-label", "Gradwalk for teachers");
  page.id = id;
  page.title.label = "Gradwalk for teachers";
  page.title.icon = gradwalkIcon;
  page.title.closable = true;
  return page;
}
