import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Back = (upstream: number[], mask: number[], rate: number) => unknown;
const back = (mine: Back): Back => mine;
const at = (values: number[], index: number): number => values[index] as number;

testListed({
  name: "dropoutGradient",
  check: exercises.dropoutGradient,
  right: {
    map: back((upstream, mask, rate) => upstream.map((gradient, i) => (gradient * at(mask, i)) / (1 - rate))),
    "an if": back((upstream, mask, rate) =>
      upstream.map((gradient, i) => (at(mask, i) === 1 ? gradient / (1 - rate) : 0)),
    ),
    "a loop": back((upstream, mask, rate) => {
      const gradients: number[] = [];
      for (let i = 0; i < mask.length; i++) gradients.push(at(upstream, i) * at(mask, i) * (1 / (1 - rate)));
      return gradients;
    }),
    "map over the mask": back((upstream, mask, rate) => mask.map((keep, i) => (keep / (1 - rate)) * at(upstream, i))),
    "a typed array": back((upstream, mask, rate) =>
      Float64Array.from(upstream, (gradient, i) => (gradient * at(mask, i)) / (1 - rate)),
    ),
  },
  wrong: {
    "the stub": [back(() => todo("send the gradients back")), "Not written yet: send the gradients back."],
    "no scale": [back((upstream, mask) => upstream.map((g, i) => g * at(mask, i))), "The scale is missing"],
    "no mask": [back((upstream, _, rate) => upstream.map((g) => g / (1 - rate))), "Dropped units get a gradient"],
    "as it came": [back((upstream) => upstream), "as if nothing had been dropped"],
    "times 1 − rate": [
      back((upstream, mask, rate) => upstream.map((g, i) => g * at(mask, i) * (1 - rate))),
      "The scale is upside down",
    ],
    "divided by the rate": [
      back((upstream, mask, rate) => upstream.map((g, i) => (g * at(mask, i)) / rate)),
      "The gradient is divided by rate",
    ],
    "the dropped ones": [
      back((upstream, mask, rate) => upstream.map((g, i) => (at(mask, i) ? 0 : g / (1 - rate)))),
      "Here the dropped units get the gradient",
    ],
    "the local derivative": [
      back((_, mask, rate) => mask.map((keep) => keep / (1 - rate))),
      "This is the local derivative",
    ],
    "mask[0] for all": [
      back((upstream, mask, rate) => upstream.map((g) => (g * at(mask, 0)) / (1 - rate))),
      "Every unit is masked by mask[0]",
    ],
    "dropped ones left out": [
      back((upstream, mask, rate) => upstream.filter((_, i) => at(mask, i)).map((g) => g / (1 - rate))),
      "it is not left out",
    ],
    "the case in the text": [
      back((upstream, mask) => upstream.map((g, i) => 2 * g * at(mask, i))),
      "Right for the case in the text, but not for every other",
    ],
    nothing: [back(() => undefined), "dropoutGradient returns nothing"],
  },
});
