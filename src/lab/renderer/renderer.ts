import { type IThemeManager } from "@jupyterlab/apputils";
import { type IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { type IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { JSONExt, type ReadonlyPartialJSONObject, type ReadonlyPartialJSONValue } from "@lumino/coreutils";
import { Widget } from "@lumino/widgets";
import { mimeType, type Payload } from "../../messages/payload";
import { type Mounted, type PageKernel } from "../../browser/page-context";
import { type HiddenControls } from "./hidden-controls";
import { keepImage, savedState, saveState } from "./saved-state";

/** All views of an output: JupyterLab may show one of them beside the notebook. */
const views = new WeakMap<IRenderMime.IMimeModel, Set<Renderer>>();

/** How long the learner's hand must rest before the notebook is touched, in milliseconds. */
const rest = 400;

/** One output of Gradwalk's. The picture itself is drawn by `src/browser`, which is loaded with the first one. */
export class Renderer extends Widget implements IRenderMime.IRenderer {
  private mounted: Mounted | undefined;
  private payload: ReadonlyPartialJSONValue | undefined;
  private model: IRenderMime.IMimeModel | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private rendering: Promise<void> = Promise.resolve();
  private readonly texts: IRenderMime.IRenderer[] = [];

  constructor(
    private readonly kernel: PageKernel,
    private readonly rendermime: IRenderMimeRegistry,
    private readonly themes: IThemeManager | null,
    private readonly hidden: HiddenControls,
  ) {
    super();
    this.addClass("gradwalk-Output");
    themes?.themeChanged.connect(this.onTheme, this);
  }

  /** Called for the first drawing and for every update, and once more for each change of metadata, which draws nothing. */
  renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.rendering = this.rendering.catch(() => undefined).then(() => this.draw(model));
    return this.rendering;
  }

  override dispose(): void {
    if (this.isDisposed) return;
    clearTimeout(this.saving);
    this.themes?.themeChanged.disconnect(this.onTheme, this);
    if (this.model) views.get(this.model)?.delete(this);
    this.mounted?.dispose();
    this.mounted = undefined;
    for (const text of this.texts) text.dispose();
    super.dispose();
  }

  private async draw(model: IRenderMime.IMimeModel): Promise<void> {
    if (this.model && this.model !== model) views.get(this.model)?.delete(this);
    this.model = model;
    views.set(model, (views.get(model) ?? new Set<Renderer>()).add(this));
    const payload = model.data[mimeType];
    if (payload === undefined || JSONExt.deepEqual(payload, this.payload ?? null)) return;
    this.payload = payload;
    if (this.mounted) return this.mounted.update(payload as unknown as Payload);
    const { mount } = await import(/* webpackChunkName: "browser" */ "../../browser");
    if (this.isDisposed) return;
    this.mounted = mount(this.node, payload as unknown as Payload, {
      saved: savedState(model),
      save: (state: ReadonlyPartialJSONObject) => this.saveSoon(state),
      share: (state: ReadonlyPartialJSONObject) => this.share(state),
      addImage: (_id: string, png: string) => this.model && keepImage(this.model, png),
      markdown: (text: string) => this.markdown(text),
      hidden: (widget: string) => this.hidden.of(widget),
      kernel: this.kernel,
    });
  }

  /** The other views of this output go along. */
  private share(state: ReadonlyPartialJSONObject): void {
    for (const other of (this.model && views.get(this.model)) ?? []) if (other !== this) other.mounted?.follow(state);
  }

  private saveSoon(state: ReadonlyPartialJSONObject): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.model && saveState(this.model, state), rest);
  }

  /** Markdown as JupyterLab draws it, TeX and code included. */
  private markdown(text: string): HTMLElement {
    const renderer = this.rendermime.createRenderer("text/markdown");
    this.texts.push(renderer);
    void renderer.renderModel(this.rendermime.createModel({ data: { "text/markdown": text }, trusted: false }));
    return renderer.node;
  }

  private onTheme(): void {
    this.mounted?.repaint();
  }
}
