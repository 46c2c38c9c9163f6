import type { Theme } from "../../figures/parts/theme";
import type { Heat } from "../../figures/view";
import { element } from "../element";
import { fillPixels, shadesOf } from "./heat";

/** Where Plotly has laid an axis: the pixels it covers in its figure, and how a value becomes a pixel of them. */
export interface LaidAxis {
  readonly _offset: number;
  readonly _length: number;
  l2p(value: number): number;
}

/**
 * A heat map under Plotly's axes: one pixel a value, stretched by the browser. A hundred times quicker than a trace of Plotly's,
 * which draws the rest above it.
 */
export function heatCanvas() {
  const canvas = element("canvas", { class: "gradwalk-Heat-canvas" });
  const node = element("div", { class: "gradwalk-Heat", "aria-hidden": "true" }, canvas);
  let table: { readonly key: string; readonly shades: Uint8ClampedArray } | undefined;
  let image: ImageData | undefined;
  return {
    node,
    /** Paints the values; cheap enough for every frame. */
    paint(heat: Heat | undefined, theme: Theme): void {
      node.hidden = heat === undefined;
      const context = heat && canvas.getContext("2d");
      if (!heat || !context) return;
      const key = JSON.stringify([heat.scale, heat.range, theme]);
      if (table?.key !== key) table = { key, shades: shadesOf(heat, theme) };
      if (image?.width !== heat.columns || image.height !== heat.rows) {
        [canvas.width, canvas.height] = [heat.columns, heat.rows];
        image = context.createImageData(heat.columns, heat.rows);
      }
      fillPixels(image.data, heat, table.shades);
      context.putImageData(image, 0, 0);
      canvas.style.opacity = String(heat.opacity ?? 1);
      canvas.style.imageRendering = heat.smooth === false || heat.scale === "classes" ? "pixelated" : "auto";
    },
    /** Lays it where the axes are now. */
    lay(heat: Heat, x: LaidAxis, y: LaidAxis): void {
      place(node, x._offset, y._offset, x._length, y._length);
      const [left, right] = [x.l2p(heat.x[0]), x.l2p(heat.x[1])];
      const [bottom, top] = [y.l2p(heat.y[0]), y.l2p(heat.y[1])];
      place(canvas, Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top));
      // An axis may run the other way: a matrix has its first row on top.
      canvas.style.transform = `scale(${left <= right ? 1 : -1}, ${top <= bottom ? 1 : -1})`;
    },
  };
}

function place({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
