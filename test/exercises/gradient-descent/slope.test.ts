import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Slope = (loss: (w: number) => number, w: number) => unknown;
const slope = (mine: Slope): Slope => mine;
const h = 0.0001;

testListed({
  name: "slope",
  check: exercises.slope,
  right: {
    "a nudge forwards": slope((loss, w) => (loss(w + h) - loss(w)) / h),
    "a nudge to both sides": slope((loss, w) => (loss(w + h) - loss(w - h)) / (2 * h)),
    "a nudge backwards": slope((loss, w) => (loss(w) - loss(w - h)) / h),
    "a smaller nudge": slope((loss, w) => (loss(w + 1e-6) - loss(w)) / 1e-6),
    "step by step": slope((loss, w) => {
      const before = loss(w);
      const rise = loss(w + 0.001) - before;
      return rise / 0.001;
    }),
    "four points": slope(
      (loss, w) => (8 * (loss(w + h) - loss(w - h)) - (loss(w + 2 * h) - loss(w - 2 * h))) / (12 * h),
    ),
  },
  wrong: {
    "the stub": [slope(() => todo("nudge and divide")), "Not written yet: nudge and divide."],
    "the difference turned round": [slope((loss, w) => (loss(w) - loss(w + h)) / h), "The sign is the wrong way round"],
    "both sides divided by h": [slope((loss, w) => (loss(w + h) - loss(w - h)) / h), "twice as large"],
    "one side divided by 2 h": [slope((loss, w) => (loss(w + h) - loss(w)) / (2 * h)), "half as large"],
    "the rise alone": [slope((loss, w) => loss(w + h) - loss(w)), "Divide the rise by the length of the nudge"],
    "the height nudged": [slope((loss, w) => (loss(w) + h - loss(w)) / h), "the height was nudged"],
    "the height": [slope((loss, w) => loss(w)), "This is the height at w"],
    "no height before": [slope((loss, w) => loss(w + h) / h), "The height before the nudge is missing"],
    "no brackets": [slope((loss, w) => loss(w + h) - loss(w) / h), "The rise needs brackets"],
    "a leap": [slope((loss, w) => loss(w + 1) - loss(w)), "A nudge of 1 is a leap"],
    "the slope at 0": [slope((loss) => (loss(h) - loss(0)) / h), "This is the slope at 0"],
    "a nudge of 0": [slope((loss, w) => (loss(w + 0) - loss(w)) / 0), "A nudge of 0"],
    "the slope of the text typed in": [slope(() => -8), "the same answer, -8, whatever"],
    "the formula of the text": [slope((_, w) => 2 * (w - 4)), "Right for the case in the text"],
    "both heights": [slope((loss, w) => [loss(w), loss(w + h)]), "A slope is one number"],
    nothing: [slope(() => undefined), "slope returns nothing"],
  },
});
