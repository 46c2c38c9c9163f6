import { nearestMean, smallDigits } from "../applications/small-digits";
import { besideBaseline } from "../figures/parts/beside-baseline";
import { classBars } from "../figures/parts/class-bars";
import { drawingField } from "../figures/applications/drawing-field";
import { formatCount, formatNumber } from "../figures/parts/number";
import { takenForFigure } from "../figures/applications/taken-for";
import type { Brush } from "../figures/view";
import { weightImages } from "../figures/applications/weight-images";
import type { Mlp } from "../nn/mlp";
import { choice, seed, slider, text } from "./controls";
import {
  digitEpochs,
  digitMistakes,
  digitModel,
  mostEpochs,
  readDigit,
  type DigitEpoch,
  type DigitMistake,
} from "./digits-run";
import { mostInk, readPixels, writePixels } from "./pixels-text";
import type { Widget } from "./widget";

const side = 8;

/** Strokes as wide as those of the data set, or thinner, or none. */
const brushes: Readonly<Record<string, Brush>> = {
  pen: { replaces: false, dabs: cross(mostInk, 6) },
  "fine pen": { replaces: false, dabs: [{ column: 0, row: 0, value: mostInk }] },
  eraser: { replaces: true, dabs: [{ column: 0, row: 0, value: 0 }] },
};

// A seven with a bar through it.
const start =
  "0 0 0 0 0 0 0 0 0 6 16 16 16 16 8 0 0 0 4 4 4 14 12 0 0 0 0 0 6 16 4 0 0 0 10 16 16 16 10 0 0 0 0 6 16 6 0 0 0 0 0 12 12 0 0 0 0 0 2 16 6 0 0 0";

/** A digit drawn by hand and read by a network that learns while one watches; what its units see, and where it fails. */
export const digitsWidget: Widget<DigitEpoch> = {
  name: "digits",
  title: "Digits",
  controls: {
    brush: choice(Object.keys(brushes), { label: "Brush" }),
    drawing: text({ label: "Drawing", value: start }),
    hidden: slider({ label: "Hidden units", min: 0, max: 64, step: 4, value: 32 }),
    dropout: slider({ label: "Dropout rate", min: 0, max: 0.9, step: 0.05, value: 0 }),
    learningRate: slider({ label: "Learning rate", min: 0.0003, max: 0.3, scale: "log", value: 0.003 }),
    epochs: slider({ label: "Epochs", min: 5, max: mostEpochs, step: 5, value: 30 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["brush", "drawing"],
  relevant: ({ hidden }) => Object.keys(digitsWidget.controls).filter((name) => name !== "dropout" || hidden !== 0),
  sizes: [
    { name: "epoch", ends: () => true },
    { name: "5 epochs", ends: ({ epoch }) => epoch % 5 === 4 },
  ],
  quantities: [
    { name: "wrong digits", of: ({ wrong }) => wrong.heldOut },
    { name: "loss", of: ({ loss }) => loss },
  ],
  prediction: {
    question: () =>
      `How many of ${smallDigits().test.size} digits that it never saw will it get wrong after the last epoch?`,
    truth: (trace) => trace[trace.length - 1].wrong.heldOut,
  },
  takenUp: ["learningRate", "epochs"],
  length: "epochs",
  run: (values) => digitEpochs(values),
  view(trace, step, values) {
    const { train, test } = smallDigits();
    const model = digitModel(values);
    const current = trace[step];
    if (current !== undefined) model.parameters = Float64Array.from(current.parameters);
    const ink = readPixels("digits", values["drawing"] as string, side * side);
    const { answers, chances } = readDigit(
      model,
      ink.map((value) => value / mostInk),
    );
    const mistakes = digitMistakes(model);
    const baseline = nearestMeanErrors();
    return {
      figure: drawingField(ink, {
        side,
        most: mostInk,
        control: "drawing",
        brush: brushes[values["brush"] as string],
        caption: `Read as ${likeliest(chances)[0]}`,
      }),
      beside: [
        classBars(chances, test.classes),
        takenForFigure(mistakes, {
          range: [0, 1],
          control: "drawing",
          texts: mistakes.map(({ image }) => writePixels(image.map((value) => value * mostInk))),
        }),
        weightImages(unitWeights(model), answers, model.layers.length > 1 ? "hidden unit" : "digit"),
        besideBaseline(
          trace.map(({ wrong }) => ({
            training: (100 * wrong.training) / train.size,
            heldOut: (100 * wrong.heldOut) / test.size,
          })),
          step,
          {
            epochs: values["epochs"] as number,
            unit: "wrong, %",
            baseline: { name: "nearest mean image", error: (100 * baseline) / test.size },
          },
        ),
      ],
      sentence: sentence(current, mistakes, baseline, ink, chances),
    };
  },
};

/** The weights from all pixels to each unit of the first layer. */
function unitWeights({ layers: [{ weights }] }: Mlp): number[][] {
  return weights.transpose().toArray<number[][]>();
}

let errors: number | undefined;

/** How many held-out digits are wrong by the nearest mean image. */
function nearestMeanErrors(): number {
  if (errors === undefined) {
    const { train, test } = smallDigits();
    const guess = nearestMean(train);
    errors = [...test].filter(({ x, y }) => guess(x) !== y).length;
  }
  return errors;
}

/** The digits from the likeliest on: `7 with 98 %`. */
function likeliest(chances: readonly number[]): string[] {
  return chances
    .map((chance, digit) => ({ chance, digit }))
    .sort((a, b) => b.chance - a.chance)
    .map(({ chance, digit }) => `${digit} with ${formatNumber(100 * chance, 2)} %`);
}

function sentence(
  current: DigitEpoch | undefined,
  mistakes: readonly DigitMistake[],
  baseline: number,
  ink: readonly number[],
  chances: readonly number[],
): string {
  const { test } = smallDigits();
  const when = current === undefined ? "Before the first epoch" : `Epoch ${current.epoch}`;
  const wrong = `${mistakes.length} of ${formatCount(test.size, "held-out digit")} wrong (nearest mean image: ${baseline})`;
  const known = mistakes.find(({ image }) => image.every((value, at) => value * mostInk === ink[at]));
  const drawn = ink.every((value) => value === 0)
    ? "The field is empty"
    : known
      ? `Held-out digit ${known.sample} is ${known.truth === "8" ? "an" : "a"} ${known.truth}`
      : "Your drawing";
  const [first, second] = likeliest(chances);
  return `${when}: ${wrong}. ${drawn}: read as ${first}, then ${second}.`;
}

function cross(middle: number, beside: number): Brush["dabs"] {
  return [
    { column: 0, row: 0, value: middle },
    ...[-1, 1].flatMap((by) => [
      { column: by, row: 0, value: beside },
      { column: 0, row: by, value: beside },
    ]),
  ];
}
