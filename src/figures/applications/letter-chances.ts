import { axis } from "../parts/axis";
import { formatNumber } from "../parts/number";
import { colorBar, matrixHeat } from "../parts/matrix";
import type { Figure, PlotlyTrace } from "../view";

/** A text that is written letter by letter. */
export interface WrittenLetters {
  /** What can be written, by row. */
  readonly letters: readonly string[];
  /** How likely each was, at each place. */
  readonly chances: readonly (readonly number[])[];
  /** Index of what was written there. */
  readonly written: readonly number[];
  /** What stands before the first place. */
  readonly begin?: string;
  /** The place that is looked at, if any. */
  readonly place?: number;
}

/** A column for each place of a text and a row for each letter: how likely it was there, with the one that was written in it. */
export function letterChances(name: string, text: WrittenLetters): Figure {
  const { letters, chances, written, begin = "", place } = text;
  const width = Math.max(1, chances.length);
  const rows = letters.map((_, row) => chances.map((column) => column[row]));
  const heat = matrixHeat(chances.length === 0 ? letters.map(() => [0]) : rows, [0, 1]);
  const places = chances.map((_, at) => at);
  return {
    name,
    label: "How likely each letter was at each place, with the letters that were written",
    // The same for short and long texts: a picture keeps its height from step to step.
    aspect: 1,
    heat,
    data: [colorBar(heat, "probability"), picks(text), runnersUp(text)],
    layout: {
      xaxis: axis(begin === "" ? "place" : `place, after “${begin}”`, {
        range: [-0.5, width - 0.5],
        showgrid: false,
        tickvals: places,
        ticktext: places.map((at) => at + 1),
      }),
      yaxis: axis("", {
        range: [letters.length - 0.5, -0.5],
        showgrid: false,
        tickvals: letters.map((_, row) => row),
        ticktext: [...letters],
        tickfont: { size: letters.length > 20 ? 9 : 12 },
      }),
      margin: { r: 80 },
      shapes:
        place === undefined || place >= written.length
          ? []
          : [
              {
                type: "rect",
                x0: place - 0.5,
                x1: place + 0.5,
                y0: -0.5,
                y1: letters.length - 0.5,
                line: { color: "@ink", width: 2 },
              },
            ],
    },
  };
}

/** The letters that were written, each in its cell. */
function picks({ letters, chances, written }: WrittenLetters): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers+text",
    x: written.map((_, at) => at),
    y: [...written],
    // A word, such as "end", would not fit its cell: the axis says it.
    text: written.map((row) => (letters[row].length > 1 ? "<b>■</b>" : `<b>${letters[row]}</b>`)),
    textfont: { color: "@ink", size: 11 },
    marker: { symbol: "square-open", size: 17, color: "@ink", line: { width: 1.5 } },
    customdata: written.map((row, at) => `place ${at + 1}: ${letters[row]}, ${percent(chances[at][row])}`),
    hovertemplate: "%{customdata}<extra></extra>",
    showlegend: false,
  };
}

/** What nearly was written: for a pointer only. */
function runnersUp({ letters, chances, written }: WrittenLetters): PlotlyTrace {
  const others = chances.flatMap((column, at) =>
    column.flatMap((chance, row) => (row !== written[at] && chance >= 0.01 ? [{ at, row, chance }] : [])),
  );
  return {
    type: "scatter",
    mode: "markers",
    x: others.map(({ at }) => at),
    y: others.map(({ row }) => row),
    marker: { opacity: 0, size: 14 },
    customdata: others.map(({ at, row, chance }) => `place ${at + 1}: ${letters[row]}, ${percent(chance)}`),
    hovertemplate: "%{customdata}<extra></extra>",
    showlegend: false,
  };
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 2)} %`;
}
