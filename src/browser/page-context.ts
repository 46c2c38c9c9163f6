import { type ReadonlyPartialJSONObject } from "@lumino/coreutils";
import { type Answer, type Request } from "../messages/comm";

/** What `mount` of `src/browser` may ask of the page it is drawn in. */
export interface PageContext {
  /** What `save` was given last, when the notebook was saved with it. */
  readonly saved?: ReadonlyPartialJSONObject;
  /** Keeps control values and the step with the output. */
  save(state: ReadonlyPartialJSONObject): void;
  /** Tells other views of the same output where this one stands, at every step: they go along by `follow`. */
  share?(state: ReadonlyPartialJSONObject): void;
  /** Keeps a PNG of the picture, in base64, with an output of the session that runs: for GitHub and nbconvert. */
  addImage?(id: string, png: string): void;
  /** Markdown as the page draws it, TeX included; without it its text is shown. */
  markdown?(text: string): HTMLElement;
  /** Names of a widget's controls that this page leaves out. */
  hidden?(widget: string): readonly string[];
  readonly kernel: PageKernel;
}

/** The kernel as an output sees it. */
export interface PageKernel {
  /**
   * `"ready"`: this output's kernel runs, and a line may be opened unasked. `"offer"`: a kernel runs, but the output was only
   * opened with the notebook: a line is opened when the learner asks for it. `"none"`: there is no kernel to ask.
   */
  state(id: string): "ready" | "offer" | "none";
  /** Opens a line to the kernel's side of the output; undefined when there is no kernel. */
  connect(id: string, listener: LineListener): Line | undefined;
  /** Ends what the kernel is doing, an endless loop too. */
  interrupt?(): void;
  /** Calls back whenever `state` may have changed, until the function it returns is called. */
  onChange(listener: () => void): () => void;
}

/** What arrives on a line. */
export interface LineListener {
  answer(answer: Answer): void;
  /** The kernel was restarted or shut down. */
  closed(): void;
}

/** A line to the kernel. */
export interface Line {
  send(request: Request): void;
  close(): void;
}

/** What `mount` returns. */
export interface Mounted {
  update(payload: unknown): void;
  /** Stands where another view of the same output does, as that one shared it. */
  follow(state: ReadonlyPartialJSONObject): void;
  /** Draws again in the colours of the theme that was just chosen. */
  repaint(): void;
  dispose(): void;
}
