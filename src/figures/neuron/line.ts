import { arrow, axis, note, rule } from "../parts/axis";
import type { NeuronVisit } from "./visit";
import { formatNumber } from "../parts/number";
import { classMark } from "../parts/palette";
import type { Line } from "../parts/plane";
import type { Points } from "../parts/points";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyTrace } from "../view";

/** The number line of z = w·x + b: every sample, and the terms of the one that is looked at, head to tail. */
export function neuronLine(
  data: Points,
  visits: readonly NeuronVisit[],
  line: Line,
  now: NeuronVisit | undefined,
  reach: number,
): Figure {
  const terms = now ? termsOf(line, now) : [];
  return {
    name: "line",
    label: "The number line of z = w·x + b, with every sample and the terms of this one",
    aspect: 2,
    data: [
      ...data.classes.map((name, index): PlotlyTrace => {
        const own = visits.filter(({ y }) => y === index);
        const { color, symbol } = classMark(index);
        return atSteps(
          {
            type: "scatter",
            mode: "markers",
            name,
            x: own.map(({ sum }) => sum),
            y: own.map(() => -0.25 - 0.25 * index),
            marker: { color, symbol, size: 8, opacity: 0.8 },
            hovertemplate: `${name}: z %{x:.3~g}<extra></extra>`,
            showlegend: false,
          },
          own.map(({ sample }) => sample),
        );
      }),
    ],
    layout: {
      xaxis: axis("z = w·x + b", { range: [-reach, reach], zeroline: true }),
      yaxis: { visible: false, range: [-0.9, 1.35] },
      shapes: [
        rule("x", 0, { color: "@ink", width: 2, dash: "solid" }),
        ...(now ? [rule("x", now.sum, { color: "@accent", dash: "dot" })] : []),
      ],
      annotations: [
        ...terms.flatMap(({ from, to, words }, index) => [
          arrow([from, 1 - 0.32 * index], [to, 1 - 0.32 * index], {
            color: index === 2 ? "@muted" : "@accent",
            width: 2.5,
          }),
          note(words, -reach, 1 - 0.32 * index, {
            xanchor: "left",
            font: { color: "@ink", size: 11 },
            bgcolor: "@paper",
          }),
        ]),
      ],
    },
    handles: [{ label: "Bias", x: line.bias, y: 0.36, sets: { x: "b" } }],
  };
}

function termsOf({ weights, bias }: Line, { x }: NeuronVisit): { from: number; to: number; words: string }[] {
  const [first, second] = [weights[0] * x[0], weights[1] * x[1]];
  return [
    { from: 0, to: first, words: `w₁·x₁ = ${formatNumber(first, 3)}` },
    { from: first, to: first + second, words: `w₂·x₂ = ${formatNumber(second, 3)}` },
    { from: first + second, to: first + second + bias, words: `b = ${formatNumber(bias, 3)}` },
  ];
}
