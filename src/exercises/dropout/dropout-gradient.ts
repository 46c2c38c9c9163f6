import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [upstream: number[], mask: number[], rate: number];

/** Lesson 11: dropout backwards: the same mask, the same scale. */
export const dropoutGradientExercise = functionExercise<Inputs>({
  name: "dropoutGradient",
  cases() {
    const chance = random(6);
    const drawn = [0.5, 0.8, 0.25, 0.9].map((rate, which): Inputs => {
      const upstream = Array.from({ length: 7 }, () => Math.round(chance.normal() * 20) / 10 + 0.05);
      // At least one of each, whatever the rate; the first unit is not kept in all cases.
      const keep = (unit: number): number =>
        unit === which ? 0 : unit === which + 2 ? 1 : Number(chance.uniform() >= rate);
      return [upstream, upstream.map((_, unit) => keep(unit)), rate];
    });
    return [[[1, 2, 3], [1, 0, 1], 0.5], ...drawn];
  },
  right: (upstream, mask, rate) => each(upstream, mask, (gradient, keep) => (gradient * keep) / (1 - rate)),
  mistakes: [
    {
      wrong: (upstream, mask) => each(upstream, mask, (gradient, keep) => gradient * keep),
      message: "The scale is missing. Forward each survivor was multiplied by 1 / (1 - rate), so its gradient is too.",
    },
    {
      wrong: (upstream, mask, rate) => each(upstream, mask, (gradient) => gradient / (1 - rate)),
      message: "Dropped units get a gradient. They had no say in the loss: the same mask has to be used backwards.",
    },
    {
      wrong: (upstream) => upstream,
      message: "The gradient passes as if nothing had been dropped. Use the mask and the scale of the forward pass.",
    },
    {
      wrong: (upstream, mask, rate) => each(upstream, mask, (gradient, keep) => gradient * keep * (1 - rate)),
      message: "The scale is upside down: backwards too it is 1 / (1 - rate). Nothing is undone on the way back.",
    },
    {
      wrong: (upstream, mask, rate) => each(upstream, mask, (gradient, keep) => (gradient * keep) / rate),
      message: "The gradient is divided by rate. Divide by the share that is kept, 1 - rate.",
    },
    {
      wrong: (upstream, mask, rate) => each(upstream, mask, (gradient, keep) => (gradient * (1 - keep)) / (1 - rate)),
      message:
        "Here the dropped units get the gradient, and the kept ones get nothing. The mask is 1 where one is kept.",
    },
    {
      wrong: (_, mask, rate) => mask.map((keep) => keep / (1 - rate)),
      message:
        "This is the local derivative. By the chain rule it is multiplied by what comes from above, upstream[i].",
    },
    {
      wrong: (upstream, mask, rate) => upstream.map((gradient) => (gradient * (mask[0] as number)) / (1 - rate)),
      message: "Every unit is masked by mask[0]. Each has its own: mask[i].",
    },
  ],
  call: (upstream, mask, rate) => `dropoutGradient([${upstream.join(", ")}], [${mask.join(", ")}], ${rate})`,
  form(result, upstream) {
    if (Array.isArray(result) && result.length < upstream.length)
      return `There are ${upstream.length} units, and ${result.length} gradients came back. A dropped unit has the gradient 0; it is not left out.`;
    return undefined;
  },
  praise: "Right: the way back goes through the same units as the way there, with the same factor.",
});

function each(
  upstream: readonly number[],
  mask: readonly number[],
  rule: (gradient: number, keep: number) => number,
): number[] {
  return upstream.map((gradient, unit) => rule(gradient, mask[unit] as number));
}
