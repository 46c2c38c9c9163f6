import type { Figure, View } from "../figures/view";
import { element } from "./element";
import { imageKeeper } from "./image-keeper";
import { ledgerTable } from "./ledger-table";
import type { PageContext } from "./page-context";
import { figureFrame, type FigureFrame } from "./plotly/figure-frame";
import type { Hands } from "./plotly/hands";
import { formulaLines, sentenceLine } from "./text-lines";

/** A view on the page. Between its figures and its words there is room for what moves them. */
export interface Stage {
  /** The figures. */
  readonly node: HTMLElement;
  /** The sentence, the formula, the ledger. */
  readonly words: HTMLElement;
  show(view: View, running?: boolean): void;
  repaint(): void;
  dispose(): void;
}

// Past this a picture is better seen over the whole width than with others beside it.
const wide = 1.7;

/** An empty stage. `id` is that of its output; with `hands` a pointer can move what a widget lets it move. */
export function stage(context: PageContext, id: string | undefined, hands?: Hands): Stage {
  const images = imageKeeper(context, id);
  const main = figureFrame("gradwalk-Figure-main", hands);
  const besides = new Map<string, FigureFrame>();
  const beside = element("div", { class: "gradwalk-Stage-beside" });
  const formula = formulaLines();
  const sentence = sentenceLine();
  const ledger = ledgerTable((step) => hands?.go(step));
  const node = element("div", { class: "gradwalk-Stage" }, main.node, beside);
  const words = element("div", { class: "gradwalk-Words" }, sentence.node, formula.node, ledger.node);

  function showBeside(figures: readonly Figure[], running: boolean): void {
    const names = new Set(figures.map(({ name }) => name));
    for (const [name, frame] of besides)
      if (!names.has(name)) {
        frame.dispose();
        besides.delete(name);
      }
    figures.forEach((figure, index) => {
      let frame = besides.get(figure.name);
      if (!frame) besides.set(figure.name, (frame = figureFrame("gradwalk-Figure-beside", hands)));
      if (beside.children[index] !== frame.node) beside.insertBefore(frame.node, beside.children[index] ?? null);
      frame.show(figure, running);
    });
  }

  return {
    node,
    words,
    show(view, running = false) {
      node.dataset["wide"] = String((view.figure.aspect ?? 0) > wide);
      main.show(view.figure, running);
      images.see(view.figure);
      showBeside(view.beside ?? [], running);
      formula.show(view.formula);
      beside.hidden = besides.size === 0;
      sentence.show(view.sentence, running);
      ledger.show(view.ledger);
    },
    repaint() {
      main.repaint();
      for (const frame of besides.values()) frame.repaint();
    },
    dispose() {
      images.dispose();
      main.dispose();
      for (const frame of besides.values()) frame.dispose();
    },
  };
}
