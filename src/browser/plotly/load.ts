import type { Figure } from "../../figures/view";
import type { Plotly } from "./core";

export type PlotlyApi = typeof Plotly;

let core: Promise<PlotlyApi> | undefined;
let surface: Promise<PlotlyApi> | undefined;

/** Plotly, loaded with the first figure; its second piece with the first figure in three dimensions. */
export function plotlyFor(figure: Figure): Promise<PlotlyApi> {
  if (!inSpace(figure))
    return (core ??= again(import(/* webpackChunkName: "plotly" */ "./core"), () => (core = undefined)));
  return (surface ??= again(import(/* webpackChunkName: "plotly-surface" */ "./surface"), () => (surface = undefined)));
}

/** Drawn with WebGL, of which a page has few. */
export function inSpace({ data }: Figure): boolean {
  return data.some(({ type }) => type === "surface" || type === "scatter3d");
}

// A piece that could not be fetched is asked for again by the next figure.
async function again(piece: Promise<{ Plotly: PlotlyApi }>, forget: () => void): Promise<PlotlyApi> {
  try {
    return (await piece).Plotly;
  } catch {
    forget();
    throw new Error(
      "Plotly: expected its piece of the extension; got none — is the server still there? Reload the page",
    );
  }
}
