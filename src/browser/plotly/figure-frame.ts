import { paint, type Theme } from "../../figures/parts/theme";
import type { Figure, PlotlyLayout } from "../../figures/view";
import { element } from "../element";
import { pageTheme } from "../page-theme";
import { config } from "./config";
import type { Hands } from "./hands";
import { heatCanvas } from "./heat-canvas";
import { pageLayout } from "./layout";
import { inLegend } from "./legend-place";
import { inSpace, plotlyFor, type PlotlyApi } from "./load";
import { notFiniteMarks } from "./not-finite";
import { quickLayer, type Wanted } from "./quick-layer";
import { spaceSlot } from "./space-slots";
import { spaceStill } from "./space-still";
import { touchable, type TouchedGraph } from "./touch";
import { inTurn } from "./turns";
import { whenVisible } from "./when-visible";

/** A figure on the page. */
export interface FigureFrame {
  readonly node: HTMLElement;
  /** Draws it in place of the one before; of several in a row the last is always drawn. `running`: at most ten a second. */
  show(figure: Figure, running?: boolean): void;
  /** Draws again, in the colours of the page as they are now. */
  repaint(): void;
  dispose(): void;
}

// While something runs, Plotly is asked ten times a second at most.
const runningGap = 100;

// What the margin above a picture holds of its legend.
const legendRow = 30;

// As `max-height` in style/widgets.css.
const tallest = 440;

/**
 * A place for one figure of a view: drawn when it is first seen, kept at its size while a trace moves. With `hands` a pointer can
 * move what a widget lets it move.
 */
export function figureFrame(className: string, hands?: Hands): FigureFrame {
  const heat = heatCanvas();
  const quick = quickLayer();
  const still = spaceStill();
  const graph: TouchedGraph = element("div", { class: "gradwalk-Figure-graph" });
  const wide = element("div", { class: "gradwalk-Figure-wide" }, heat.node, quick.node, graph, still.node);
  const scroll = element("div", { class: "gradwalk-Figure-scroll" }, wide);
  const trouble = element("p", { class: "gradwalk-Figure-trouble", hidden: true });
  const node = element("div", { class: `gradwalk-Figure ${className}` }, scroll, trouble);
  const touch = hands && touchable(graph, { over: wide, above: node }, hands);
  const slot = spaceSlot(() => {
    still.keep(graph._fullLayout?.scene?._scene);
    isOut = true;
    purge();
  });
  let plotly: PlotlyApi | undefined;
  let wanted: Wanted | undefined;
  let drawn: Wanted | undefined;
  // What Plotly was given last: a figure that a step leaves as it is costs nothing.
  let drawnLook: string | undefined;
  let theme: Theme | undefined;
  let visible = false;
  let busy = false;
  let disposed = false;
  // Put out for another one: still, until someone points at it or it is to show something else.
  let isOut = false;
  let gap = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function purge(): void {
    if (plotly && drawn) plotly.purge(graph);
    drawnLook = undefined;
    touch?.forget();
    drawn = undefined;
  }

  async function draw(): Promise<void> {
    if (busy || disposed || isOut || !visible || !wanted || wanted === drawn) return;
    busy = true;
    let now = wanted;
    let start = performance.now();
    try {
      plotly = await plotlyFor(now.figure);
      const api = plotly;
      await inTurn(async () => {
        start = performance.now();
        now = wanted ?? now;
        if (disposed) return;
        if (inSpace(now.figure)) slot.claim();
        await react(api, now);
      }, gap > 0);
      trouble.hidden = true;
    } catch (error) {
      trouble.textContent = (error as Error).message;
      trouble.hidden = false;
    }
    drawn = now;
    if (disposed) return purge();
    // As long a rest as the drawing took: the page stays quick on a slow machine.
    timer = setTimeout(rested, Math.max(gap, performance.now() - start));
  }

  function rested(): void {
    busy = false;
    void draw();
  }

  async function react(api: PlotlyApi, now: Wanted): Promise<void> {
    const { figure } = now;
    const shown = now.moving?.still ?? figure;
    const theme = worn();
    const { clientWidth, clientHeight: height } = scroll;
    const width = Math.max(clientWidth, figure.minWidth ?? 0);
    wide.style.width = `${width}px`;
    scroll.tabIndex = width > clientWidth ? 0 : -1;
    const marks = notFiniteMarks(figure);
    const look = JSON.stringify([shown.data, shown.layout, marks, width, height, theme]);
    if (look !== drawnLook) await redraw(api, shown, marks, { theme, width, height });
    drawnLook = look;
    still.drop();
    const { xaxis, yaxis, legend } = graph._fullLayout ?? {};
    // Where a legend needs more rows than one, the figure grows by them: they are not taken from the picture.
    const more = Math.max(0, Math.ceil((legend?._height ?? 0) - legendRow));
    node.style.setProperty("--gradwalk-legend", `${more}px`);
    if (figure.heat && xaxis && yaxis) heat.lay(figure.heat, xaxis, yaxis);
    quick.drew(now, theme, xaxis, yaxis);
    touch?.lay(figure, theme);
  }

  async function redraw(
    api: PlotlyApi,
    figure: Figure,
    marks: readonly PlotlyLayout[],
    place: { theme: Theme; width: number; height: number },
  ): Promise<void> {
    const layout = pageLayout(figure, { ...place, font: getComputedStyle(node).fontFamily });
    const own = (layout["annotations"] as readonly PlotlyLayout[] | undefined) ?? [];
    const annotations = [...own, ...paint(marks, place.theme)];
    await api.react(
      graph,
      paint(figure.data.map(inLegend), place.theme) as never,
      { ...layout, annotations } as never,
      config as never,
    );
  }

  /** The colours of the page. Before the node is in it they are a guess, which is not kept. */
  function worn(): Theme {
    if (theme !== undefined) return theme;
    const found = pageTheme(node);
    if (node.isConnected) {
      theme = found;
      heat.paint(wanted?.figure.heat, found);
    }
    return found;
  }

  function again(): void {
    drawn = undefined;
    void draw();
  }

  const stopWatching = whenVisible(node, (now) => {
    visible = now;
    if (now) void draw();
  });
  const stopMeasuring = watchSize(scroll, again);
  node.addEventListener("pointerenter", () => {
    isOut = false;
    void draw();
  });

  return {
    node,
    show(figure, running = false) {
      const theme = worn();
      isOut = false;
      wanted = quick.want(figure, running && !inSpace(figure), theme);
      gap = running ? runningGap : 0;
      graph.setAttribute("role", "img");
      graph.setAttribute("aria-label", figure.label);
      node.style.setProperty("--gradwalk-aspect", String(figure.aspect ?? 4 / 3));
      // What moves sideways in a narrow page keeps its height, too.
      node.style.minHeight = figure.minWidth
        ? `${Math.min(tallest, figure.minWidth / (figure.aspect ?? 4 / 3))}px`
        : "";
      heat.paint(figure.heat, theme);
      void draw();
    },
    repaint() {
      theme = undefined;
      heat.paint(wanted?.figure.heat, worn());
      again();
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      stopWatching();
      stopMeasuring();
      slot.free();
      purge();
      node.remove();
    },
  };
}

function watchSize(node: HTMLElement, changed: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  let [width, height] = [node.clientWidth, node.clientHeight];
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = node;
    if (clientWidth === 0 || (clientWidth === width && clientHeight === height)) return;
    [width, height] = [clientWidth, clientHeight];
    changed();
  });
  observer.observe(node);
  return () => observer.disconnect();
}
