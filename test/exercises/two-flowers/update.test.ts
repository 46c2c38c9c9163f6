import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Update = (w: number[], x: number[], t: number, rate: number) => unknown;
const update = (rule: Update): Update => rule;
const at = (values: number[], index: number): number => values[index] as number;
let calls = 0;

testListed({
  name: "update",
  check: exercises.update,
  right: {
    map: update((w, x, t, rate) => w.map((weight, i) => weight + rate * t * at(x, i))),
    "a loop that fills a new array": update((w, x, t, rate) => {
      const moved: number[] = [];
      for (let i = 0; i < w.length; i++) moved.push(at(w, i) + rate * t * at(x, i));
      return moved;
    }),
    "a copy that is changed": update((w, x, t, rate) => {
      const moved = [...w];
      x.forEach((value, i) => (moved[i] = at(moved, i) + rate * t * value));
      return moved;
    }),
    "an if for the two classes": update((w, x, t, rate) =>
      t > 0 ? w.map((weight, i) => weight + rate * at(x, i)) : w.map((weight, i) => weight - rate * at(x, i)),
    ),
    "the bias by itself": update((w, x, t, rate) => [
      at(w, 0) + rate * t * at(x, 0),
      at(w, 1) + rate * t * at(x, 1),
      at(w, 2) + rate * t,
    ]),
    "a typed array": update((w, x, t, rate) => Float64Array.from(w, (weight, i) => weight + rate * t * at(x, i))),
    "other rounding": update((w, x, t, rate) => w.map((weight, i) => weight - -t * (at(x, i) * rate))),
  },
  wrong: {
    "the stub": [update(() => todo("write the update")), "Not written yet: write the update."],
    "no function": [[0.5, 0.8, -2], "update is [0.5, 0.8, -2]; it has to be a function."],
    "the wrong sign": [update((w, x, t, rate) => w.map((v, i) => v - rate * t * at(x, i))), "the wrong way"],
    "no target": [update((w, x, _, rate) => w.map((v, i) => v + rate * at(x, i))), "The target is not used"],
    "no learning rate": [update((w, x, t) => w.map((v, i) => v + t * at(x, i))), "The learning rate is not used"],
    "the bias left as it was": [
      update((w, x, t, rate) => w.map((v, i) => (i < w.length - 1 ? v + rate * t * at(x, i) : v))),
      "The bias is forgotten",
    ],
    "the bias left out": [
      update((w, x, t, rate) => w.slice(0, -1).map((v, i) => v + rate * t * at(x, i))),
      "the bias, the last one, is missing",
    ],
    "a bias without the learning rate": [
      update((w, x, t, rate) => w.map((v, i) => v + (i === w.length - 1 ? t : rate * t * at(x, i)))),
      "The bias takes a whole step",
    ],
    "the step alone": [update((_, x, t, rate) => x.map((v) => rate * t * v)), "The old weights are gone"],
    "no flower": [update((w, _, t, rate) => w.map((v) => v + rate * t)), "The flower itself is missing"],
    "x[0] for every weight": [
      update((w, x, t, rate) => w.map((v) => v + rate * t * at(x, 0))),
      "Every weight moves by x[0]",
    ],
    "= for +=": [update((w, x, t, rate) => w.map((v, i) => v * rate * t * at(x, i))), "The weights are multiplied"],
    "Widrow and Hoff's rule": [
      update((w, x, t, rate) => {
        const error = t - w.reduce((sum, v, i) => sum + v * at(x, i), 0);
        return w.map((v, i) => v + rate * error * at(x, i));
      }),
      "another rule",
    ],
    "the weights as they were": [update((w) => w), "come back as they went in"],
    "changed in place": [
      update((w, x, t, rate) => {
        w.forEach((v, i) => (w[i] = v + rate * t * at(x, i)));
        return w;
      }),
      "The result is right, but update changes the arrays",
    ],
    "changed in place, nothing returned": [
      update((w, x, t, rate) => w.forEach((v, i) => (w[i] = v + rate * t * at(x, i)))),
      "changes what it was given and returns nothing",
    ],
    "no return": [
      update((w, x) => {
        w.map((v, i) => v + at(x, i));
      }),
      "update returns nothing. Is there a return",
    ],
    "the weights of the lesson typed in": [update(() => [0.5, 0.8, -2]), "the same answer, [0.5, 0.8, -2], whatever"],
    "right for the first flower only": [
      update((w, _, t, rate) => (t < 0 && rate === 1 ? [-1.4, -0.2, -1] : w.map((v) => v + 1))),
      "Right for the case in the text, but not for every other",
    ],
    NaN: [update((w, x) => w.map((v, i) => v + at(x, i + 1))), "not a number"],
    "a number": [update((w, x, t, rate) => at(w, 0) + rate * t * at(x, 0)), "got -1.4"],
    "an exception": [
      update((w, x) => w.map((v, i) => v + (x as unknown as number[][])[i]![0]!.valueOf())),
      "stopped with an error: TypeError",
    ],
    "a promise": [update(async (w) => w), "Write it without async"],
    "another result at each call": [
      update((w, x, t, rate) => {
        calls++;
        return w.map((v, i) => v + rate * t * at(x, i) + (calls > 7 ? 1 : 0));
      }),
      "another result when it is called again",
    ],
  },
});
