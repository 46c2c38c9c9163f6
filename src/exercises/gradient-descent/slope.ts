import { functionExercise } from "../function-exercise";

type Loss = (w: number) => number;
type Inputs = readonly [loss: Loss, w: number];

// Slopes at the places asked for are whole numbers: a nudge of any small size is right when rounded.
const losses: readonly { readonly text: string; readonly loss: Loss; readonly at: readonly number[] }[] = [
  { text: "(w) => (w - 4) ** 2", loss: (w) => (w - 4) ** 2, at: [0, 5, 3.5] },
  { text: "(w) => 3 * w ** 2 + w", loss: (w) => 3 * w ** 2 + w, at: [-1, 2] },
  { text: "(w) => w ** 3", loss: (w) => w ** 3, at: [2, -1] },
  { text: "(w) => 7 - 5 * w", loss: (w) => 7 - 5 * w, at: [3] },
];

// The nudge that the stub names.
const h = 0.0001;

/** Lesson 07: the slope of a loss at a weight, by a nudge. */
export const slopeExercise = functionExercise<Inputs>({
  name: "slope",
  cases: () => losses.flatMap(({ loss, at }) => at.map((w): Inputs => [loss, w])),
  right: exact,
  measure: (result) => (typeof result === "number" ? Math.round(20 * result) / 20 : undefined),
  mistakes: [
    {
      wrong: (loss, w) => -exact(loss, w),
      message: "The sign is the wrong way round: take the height after the nudge first, and the height before it away.",
    },
    {
      wrong: (loss, w) => 2 * exact(loss, w),
      message:
        "Everything is twice as large as it should be. From w − h to w + h the way is 2 · h long: divide by that.",
    },
    {
      wrong: (loss, w) => exact(loss, w) / 2,
      message: "Everything is half as large as it should be. From w to w + h the way is h long: divide by h alone.",
    },
    {
      wrong: () => 0,
      message: "This is close to zero whatever the loss is. Divide the rise by the length of the nudge, h.",
    },
    {
      wrong: () => 1,
      message: "This is 1 whatever the loss is: the height was nudged. Nudge the weight instead: loss(w + h).",
    },
    {
      wrong: (loss, w) => loss(w),
      message:
        "This is the height at w. The slope says how fast the height changes: nudge w, and see what the loss does.",
    },
    {
      wrong: (loss, w) => loss(w + h) / h,
      message: "The height before the nudge is missing. The rise is loss(w + h) - loss(w).",
    },
    {
      wrong: (loss, w) => loss(w + h) - loss(w) / h,
      message: "Only the second height is divided by h. The rise needs brackets: (loss(w + h) - loss(w)) / h.",
    },
    {
      wrong: (loss, w) => loss(w + 1) - loss(w),
      message:
        "A nudge of 1 is a leap: the slope changes on the way. Take a small one, such as 0.0001, and divide by it.",
    },
    {
      wrong: (loss) => exact(loss, 0),
      message: "This is the slope at 0, always. It is asked for at w: nudge w itself.",
    },
  ],
  call: (loss, w) => `slope(${losses.find((each) => each.loss === loss)?.text}, ${w})`,
  form(result) {
    if (typeof result !== "number") return "A slope is one number: how much the loss rises for each unit of w.";
    if (Number.isFinite(result)) return undefined;
    return "The result is no finite number. A nudge of 0 makes 0 divided by 0: h has to be small, but not zero.";
  },
  praise: "Right. You can find the slope of anything that you can compute twice.",
});

/** By a central difference, as near as rounding lets it. */
function exact(loss: Loss, w: number): number {
  const nudge = 1e-5;
  return (loss(w + nudge) - loss(w - nudge)) / (2 * nudge);
}
