import { fromPlane, toPlane } from "../applications/autoencoder";
import { smallDigits } from "../applications/small-digits";
import { digitTiles } from "../figures/applications/digit-tiles";
import { middles } from "../figures/parts/grid";
import type { Point } from "../figures/parts/half-plane";
import { latentPlane } from "../figures/applications/latent-plane";
import { formatNumber, formatVector } from "../figures/parts/number";
import type { Figure, View } from "../figures/view";
import type { Mlp } from "../nn/mlp";
import type { ControlValues } from "./control";
import { generateModelAt, generateTask, type GenerateEpoch } from "./generate-run";

const sheetSide = 9;

/** A digit drawn from a point of the plane of two numbers, and a sheet of those all over the plane. */
export function digitsView(
  current: GenerateEpoch | undefined,
  values: ControlValues,
): Pick<View, "figure" | "sentence" | "ledger"> & { drawn: Figure; sheet: Figure } {
  const model = generateModelAt(current, values);
  const at: Point = [values["first"] as number, values["second"] as number];
  const { test } = smallDigits();
  const points = toPlane(model, test.x).toArray<Point[]>();
  const drawn = fromPlane(model, [at]).toArray<number[][]>();
  const side = middles([-1, 1], sheetSide);
  const places = [...side].reverse().flatMap((y) => side.map((x): Point => [x, y]));
  return {
    figure: latentPlane(points, Array.from(test.y.data), test.classes, at, { x: "first", y: "second" }),
    drawn: digitTiles("drawn", "The digit that is drawn from the point", drawn, 1, [`from ${formatVector(at, 2)}`]),
    sheet: digitTiles(
      "from all over the plane",
      "Digits drawn from points all over the plane, laid out as the plane is",
      fromPlane(model, places).toArray<number[][]>(),
      sheetSide,
      places.map((place) => `from ${formatVector(place, 2)}`),
    ),
    ledger: {
      caption: "What two numbers lose of each digit",
      columns: ["digit", "squared error a pixel, held out"],
      rows: lostOf(model).map(([digit, error]) => [digit, formatNumber(error, 3)]),
    },
    sentence: sentence(current, values, at, nearestClass(drawn[0])),
  };
}

/** How far each held-out digit is from what comes back of it: the mean of each class, the worst first. */
function lostOf(model: Mlp): [string, number][] {
  const { x, y, classes } = smallDigits().test;
  const off = model.forward(x).sub(x).pow(2).mean(1).data;
  return classes
    .map((name, index): [string, number] => {
      const own = off.filter((_, sample) => y.data[sample] === index);
      return [name, own.reduce((sum, each) => sum + each, 0) / own.length];
    })
    .sort(([, a], [, b]) => b - a);
}

/** What the real digit is that has the most similar pixels. */
function nearestClass(image: readonly number[]): string {
  const { x, y, classes } = smallDigits().train;
  let [best, least] = [0, Infinity];
  for (let sample = 0; sample < y.data.length; sample++) {
    let far = 0;
    for (let at = 0; at < image.length; at++) far += (image[at] - x.data[sample * image.length + at]) ** 2;
    if (far < least) [best, least] = [sample, far];
  }
  return classes[y.data[best]];
}

function sentence(current: GenerateEpoch | undefined, values: ControlValues, at: Point, like: string): string {
  const { baseline } = generateTask(values);
  const draws = `From ${formatVector(at, 2)} it draws what is most like a ${like}.`;
  if (current === undefined) return `Before the first epoch every point gives the same fog. ${draws}`;
  return `Epoch ${current.epoch}: digits held out come back with a squared error of ${formatNumber(current.heldOut, 3)} a pixel; ${baseline.name} have ${formatNumber(baseline.error, 3)}. ${draws}`;
}
