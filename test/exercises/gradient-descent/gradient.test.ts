import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Gradient = (point: number[]) => unknown;
const gradient = (mine: Gradient): Gradient => mine;
const of = (mine: (x: number, y: number) => unknown): Gradient => gradient(([x, y]) => mine(x as number, y as number));
const height = (x: number, y: number): number => x * x + 2 * y * y;
const h = 0.0001;

testListed({
  name: "gradient",
  check: exercises.gradient,
  right: {
    "two slopes": of((x, y) => [2 * x, 4 * y]),
    "two factors": of((x, y) => [2 * x, 2 * 2 * y]),
    "sums for products": of((x, y) => [x + x, y + y + y + y]),
    map: gradient((point) => point.map((value, index) => 2 * (index + 1) * value)),
    "by a nudge": of((x, y) => [(height(x + h, y) - height(x, y)) / h, (height(x, y + h) - height(x, y)) / h]),
    "by its length and its direction": of((x, y) => {
      const length = Math.hypot(2 * x, 4 * y);
      return length === 0 ? [0, 0] : [((2 * x) / length) * length, ((4 * y) / length) * length];
    }),
  },
  wrong: {
    "the stub": [gradient(() => todo("two slopes")), "Not written yet: two slopes."],
    downhill: [of((x, y) => [-2 * x, -4 * y]), "This is the way down"],
    "the parts of the height": [of((x, y) => [x ** 2, 2 * y ** 2]), "These are two parts of the height"],
    "squares kept": [of((x, y) => [2 * x ** 2, 4 * y ** 2]), "The squares are still there"],
    "the forgotten 2": [of((x, y) => [x, 2 * y]), "The 2 of the square is missing"],
    "the factor forgotten": [of((x, y) => [2 * x, 2 * y]), "half of what it should be"],
    "the second alone too flat": [of((x, y) => [2 * x, y]), "The second is too flat"],
    "factors exchanged": [of((x, y) => [4 * x, 2 * y]), "The factors are exchanged"],
    "slopes exchanged": [of((x, y) => [4 * y, 2 * x]), "The two slopes are exchanged"],
    "no point": [of(() => [2, 4]), "The slopes do not depend on the point"],
    "the learning rate": [of((x, y) => [0.1 * 2 * x, 0.1 * 4 * y]), "a tenth of the gradient"],
    "the direction alone": [
      of((x, y) => [(2 * x) / Math.hypot(2 * x, 4 * y), (4 * y) / Math.hypot(2 * x, 4 * y)]),
      "the length is always 1",
    ],
    "the height": [of(height), "This is the height, one number"],
    "the sum of the slopes": [of((x, y) => 2 * x + 4 * y), "Do not add the two slopes"],
    "three slopes": [of((x, y) => [2 * x, 4 * y, 0]), "2 here; 3 came back"],
    NaN: [gradient((point) => [2 * (point[1] as number), 4 * (point[2] as number)]), "Is it point[0] and point[1]?"],
    "the first point typed in": [of(() => [-8, -12]), "the same answer, [-8, -12], whatever"],
    "a text": [of(() => "[2x, 4y]"), "A gradient is a list of two numbers"],
    nothing: [of(() => undefined), "gradient returns nothing"],
  },
});
