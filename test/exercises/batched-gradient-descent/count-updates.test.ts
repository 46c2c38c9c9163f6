import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Count = (samples: number, batchSize: number, epochs: number) => unknown;
const counting = (mine: Count): Count => mine;

testListed({
  name: "countUpdates",
  check: exercises.countUpdates,
  right: {
    "rounded up": counting((n, size, epochs) => epochs * Math.ceil(n / size)),
    "rounded down, and one for what is left": counting(
      (n, size, epochs) => (Math.floor(n / size) + (n % size > 0 ? 1 : 0)) * epochs,
    ),
    "with whole numbers": counting((n, size, epochs) => epochs * Math.floor((n + size - 1) / size)),
    "counted in a loop": counting((n, size, epochs) => {
      let updates = 0;
      for (let epoch = 0; epoch < epochs; epoch++) for (let start = 0; start < n; start += size) updates++;
      return updates;
    }),
    "taken away until nothing is left": counting((n, size, epochs) => {
      let [left, updates] = [n, 0];
      while (left > 0) [left, updates] = [left - size, updates + 1];
      return updates * epochs;
    }),
  },
  wrong: {
    "the stub": [counting(() => todo("count the updates")), "Not written yet: count the updates."],
    "rounded down": [counting((n, size, epochs) => epochs * Math.floor(n / size)), "The last, short batch is left out"],
    "not rounded": [counting((n, size, epochs) => (epochs * n) / size), "There is no half update"],
    "rounded at the end": [counting((n, size, epochs) => Math.ceil((epochs * n) / size)), "It rounds once, at the end"],
    "rounded to the nearest": [counting((n, size, epochs) => epochs * Math.round(n / size)), "Math.round leaves out"],
    "always one more": [counting((n, size, epochs) => epochs * (Math.floor(n / size) + 1)), "One too many"],
    "one epoch": [counting((n, size) => Math.ceil(n / size)), "This is one epoch"],
    examples: [counting((n, _, epochs) => n * epochs), "This counts examples"],
    "a product": [counting((n, size, epochs) => n * size * epochs), "It multiplies by the batch size"],
    epochs: [counting((_, __, epochs) => epochs), "one update an epoch"],
    "upside down": [counting((n, size, epochs) => epochs * Math.ceil(size / n)), "The division is upside down"],
    "typed in": [
      counting((n, size, epochs) => (n === 100 && size === 16 ? 70 : epochs + n)),
      "Right for the case in the text",
    ],
    "a list": [counting((n, size) => [Math.ceil(n / size)]), "One number has to come back"],
    nothing: [counting(() => undefined), "countUpdates returns nothing"],
  },
});
