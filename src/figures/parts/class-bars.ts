import { axis } from "./axis";
import { formatNumber } from "./number";
import type { Figure } from "../view";

/** The probability of each class as a bar; the likeliest stands out, and says how likely. */
export function classBars(chances: readonly number[], classes: readonly string[]): Figure {
  const best = chances.indexOf(Math.max(...chances));
  const isAlphabet = classes.length > 20;
  return {
    name: "chances",
    label: "Probability of each class",
    data: [
      {
        type: "bar",
        x: [...classes],
        y: [...chances],
        text: chances.map((chance, index) => (index === best ? `<b>${formatNumber(100 * chance, 2)} %</b>` : "")),
        textposition: "outside",
        textangle: 0,
        constraintext: "none",
        textfont: { color: "@ink" },
        cliponaxis: false,
        marker: { color: chances.map((_, index) => (index === best ? "@accent" : "@muted/60")) },
        hovertemplate: "%{x}: %{y:.1%}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("", {
        type: "category",
        tickvals: [...classes],
        // Between letters there is no room for a word, such as "end".
        ticktext: classes.map((each) => (isAlphabet && each.length > 1 ? "■" : each)),
        tickangle: 0,
        tickfont: { color: "@ink", size: isAlphabet ? 9 : 12 },
      }),
      yaxis: axis("probability", { range: [0, 1.12], tickformat: ".0%", tickvals: [0, 0.5, 1] }),
      margin: { t: 14, b: 28 },
    },
  };
}
