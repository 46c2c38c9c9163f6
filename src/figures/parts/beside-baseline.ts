import { axis, note, rule, runAxis } from "./axis";
import { curve } from "./curve";
import { ofRun } from "./left-run";
import type { Figure } from "../view";

/** Errors after each epoch, in training and on what is held out, and the line that a baseline draws; what is to come stays pale. */
export function besideBaseline(
  errors: readonly { readonly training: number; readonly heldOut: number }[],
  now: number,
  {
    epochs,
    unit,
    baseline,
  }: { epochs: number; unit: string; baseline: { readonly name: string; readonly error: number } },
): Figure {
  const x = errors.map((_, epoch) => epoch);
  const sides = [
    { name: "training", of: "training", color: "@class0", dash: "solid" },
    { name: "held out", of: "heldOut", color: "@class1", dash: "dash" },
  ] as const;
  return {
    name: "errors",
    label: `Errors after each epoch, in training and held out, beside the ${baseline.name}`,
    data: sides.flatMap(({ name, of, color, dash }) => {
      const y = errors.map((each) => each[of]);
      return [
        { ...curve(name, x, y, { color, dash, width: 1, opacity: 0.4 }), showlegend: false },
        ofRun(
          curve(name, x.slice(0, now + 1), y.slice(0, now + 1), { color, dash, width: 2.5, unit: "after epoch %{x}" }),
        ),
      ];
    }),
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: runAxis(unit, [baseline.error, ...errors.flatMap(({ training, heldOut }) => [training, heldOut])], false),
      shapes: [rule("y", baseline.error, { color: "@muted", dash: "dot" })],
      annotations: [
        note(baseline.name, 1, baseline.error, {
          xref: "paper",
          xanchor: "right",
          yanchor: "bottom",
          font: { color: "@muted", size: 11 },
        }),
      ],
      showlegend: true,
    },
  };
}
