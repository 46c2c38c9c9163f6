import { type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { IThemeManager } from "@jupyterlab/apputils";
import { INotebookTracker, type NotebookPanel } from "@jupyterlab/notebook";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { type IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { mimeType } from "../../messages/payload";
import { settingsId } from "../settings";
import { HiddenControls } from "./hidden-controls";
import { KernelSession } from "./kernel-session";
import { noKernel, pageKernel } from "./page-kernel";
import { type PageKernel } from "../../browser/page-context";
import { Renderer } from "./renderer";

/** Before Plotly's MIME type (0) and everything else that a bundle may carry. */
const rank = -10;

/** Draws Gradwalk's outputs: in a notebook with its kernel behind them, elsewhere without. */
export const rendererPlugin: JupyterFrontEndPlugin<void> = {
  id: "gradwalk:renderer",
  description: "Draws the pictures and widgets of Gradwalk.",
  autoStart: true,
  requires: [IRenderMimeRegistry, INotebookTracker],
  optional: [IThemeManager, ISettingRegistry],
  activate: (
    _app: JupyterFrontEnd,
    registry: IRenderMimeRegistry,
    notebooks: INotebookTracker,
    themes: IThemeManager | null,
    settings: ISettingRegistry | null,
  ): void => {
    const hidden = new HiddenControls();
    void settings?.load(settingsId).then((loaded) => hidden.follow(loaded));
    const factory = (kernel: PageKernel, rendermime: IRenderMimeRegistry): IRenderMime.IRendererFactory => ({
      safe: true,
      mimeTypes: [mimeType],
      createRenderer: () => new Renderer(kernel, rendermime, themes, hidden),
    });
    const register = (panel: NotebookPanel): void => {
      const session = new KernelSession(panel.sessionContext);
      const { rendermime } = panel.content;
      rendermime.addFactory(factory(pageKernel(session), rendermime), rank);
    };
    registry.addFactory(factory(noKernel, registry), rank);
    notebooks.forEach(register);
    notebooks.widgetAdded.connect((_, panel) => register(panel));
  },
};
