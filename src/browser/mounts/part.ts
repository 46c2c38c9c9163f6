import type { Payload } from "../../messages/payload";

/** One kind of output, drawn. */
export interface Part {
  readonly node: HTMLElement;
  /** Takes another payload of its kind in; without it, or where it returns false, the part is made anew. */
  update?(payload: Payload): boolean;
  /** Stands where another view of the same output does; it tells nobody of that. */
  follow?(state: unknown): void;
  /** Draws again in the colours of the page as they are now. */
  repaint(): void;
  dispose(): void;
}
