import { heatColors } from "../../figures/parts/heat-colors";
import { channels, paintColor, type Theme } from "../../figures/parts/theme";
import type { Heat } from "../../figures/view";

// As many as a colour scale needs to look even.
const shades = 256;

/** The colours of a heat map from one end of its range to the other, four bytes each. */
export function shadesOf(heat: Pick<Heat, "scale" | "range">, theme: Theme): Uint8ClampedArray {
  const stops = heatColors(heat).map(([at, color]) => [at, channels(paintColor(color, theme))] as const);
  const table = new Uint8ClampedArray(shades * 4);
  for (let shade = 0; shade < shades; shade++) {
    // The middle of a shade: two stops at one place are a sharp edge between two classes.
    const part = (shade + 0.5) / shades;
    const next = Math.max(
      1,
      stops.findIndex(([at]) => at >= part),
    );
    const [from, to] = [stops[next - 1], stops[next]] as [(typeof stops)[number], (typeof stops)[number]];
    const mix = to[0] > from[0] ? (part - from[0]) / (to[0] - from[0]) : 1;
    for (let channel = 0; channel < 3; channel++)
      table[shade * 4 + channel] =
        (from[1][channel] as number) + mix * ((to[1][channel] as number) - (from[1][channel] as number));
    table[shade * 4 + 3] = 255;
  }
  return table;
}

/** Fills the pixels of an image as large as the grid, row 0 at the bottom; what is not finite stays empty. */
export function fillPixels(
  pixels: Uint8ClampedArray,
  { columns, rows, values, range }: Heat,
  table: Uint8ClampedArray,
): void {
  const [low, high] = range;
  const scale = shades / (high - low || 1);
  for (let row = 0; row < rows; row++) {
    let at = (rows - 1 - row) * columns * 4;
    for (let column = 0; column < columns; column++, at += 4) {
      const value = values[row * columns + column] as number;
      if (!Number.isFinite(value)) {
        pixels[at + 3] = 0;
        continue;
      }
      const shade = Math.min(shades - 1, Math.max(0, Math.floor((value - low) * scale))) * 4;
      pixels[at] = table[shade] as number;
      pixels[at + 1] = table[shade + 1] as number;
      pixels[at + 2] = table[shade + 2] as number;
      pixels[at + 3] = 255;
    }
  }
}
