import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Point = number[];
type Gradient = (point: Point) => Point;
type Descend = (gradient: Gradient, start: Point, learningRate: number, steps: number) => unknown;
const descend = (mine: Descend): Descend => mine;
const at = (values: Point, index: number): number => values[index] as number;

/** The loop of the text, with another step. */
const stepping = (move: (point: Point, slopes: Point, rate: number) => Point): Descend =>
  descend((gradient, start, rate, steps) => {
    let point = start;
    const points = [point];
    for (let step = 0; step < steps; step++) {
      point = move(point, gradient(point), rate);
      points.push(point);
    }
    return points;
  });
const right = stepping((point, slopes, rate) => point.map((value, i) => value - rate * at(slopes, i)));
const whole = (...inputs: Parameters<Descend>): Point[] => right(...inputs) as Point[];

testListed({
  name: "descend",
  check: exercises.descend,
  right: {
    map: right,
    "both coordinates by themselves": stepping(([x, y], [a, b], rate) => [x! - rate * a!, y! - rate * b!]),
    "a copy that is changed": descend((gradient, start, rate, steps) => {
      const points = [[...start]];
      for (let step = 0; step < steps; step++) {
        const next = [...(points[step] as Point)];
        gradient(points[step] as Point).forEach((slope, i) => (next[i] = at(next, i) - rate * slope));
        points.push(next);
      }
      return points;
    }),
    recursion: descend(function mine(gradient, start, rate, steps): Point[] {
      if (steps === 0) return [start];
      const slopes = gradient(start);
      const next = start.map((value, i) => value - rate * at(slopes, i));
      return [start, ...(mine as (...inputs: Parameters<Descend>) => Point[])(gradient, next, rate, steps - 1)];
    }),
    "a while loop": descend((gradient, start, rate, steps) => {
      const points = [start];
      while (points.length < steps + 1) {
        const last = points[points.length - 1] as Point;
        const slopes = gradient(last);
        points.push(last.map((value, i) => value + -rate * at(slopes, i)));
      }
      return points;
    }),
    "slopes scaled first": stepping((point, slopes, rate) => {
      const step = slopes.map((slope) => slope * rate);
      return point.map((value, i) => value - at(step, i));
    }),
  },
  wrong: {
    "the stub": [descend(() => todo("take the steps")), "Not written yet: take the steps."],
    ascent: [stepping((point, slopes, rate) => point.map((v, i) => v + rate * at(slopes, i))), "this is ascent"],
    "no learning rate": [stepping((point, slopes) => point.map((v, i) => v - at(slopes, i))), "rate is not used"],
    "= for -=": [stepping((_, slopes, rate) => slopes.map((slope) => -rate * slope)), "The old point is gone"],
    "the gradient at the start": [
      descend((gradient, start, rate, steps) => {
        const slopes = gradient(start);
        return Array.from({ length: steps + 1 }, (_, k) => start.map((v, i) => v - k * rate * at(slopes, i)));
      }),
      "Every step uses the gradient at the start",
    ],
    "the first slope for all": [
      stepping((point, slopes, rate) => point.map((v) => v - rate * at(slopes, 0))),
      "Every coordinate takes the first slope",
    ],
    "no start": [descend((...inputs) => whole(...inputs).slice(1)), "The start is missing"],
    "one step too few": [descend((...inputs) => whole(...inputs).slice(0, -1)), "One step too few"],
    "one step too many": [descend((g, start, rate, steps) => whole(g, start, rate, steps + 1)), "One step too many"],
    "one array for all points": [
      descend((gradient, start, rate, steps) => {
        const point = [...start];
        const points = [point];
        for (let step = 0; step < steps; step++) {
          gradient(point).forEach((slope, i) => (point[i] = at(point, i) - rate * slope));
          points.push(point);
        }
        return points;
      }),
      "All points are the last one",
    ],
    "the start changed": [
      descend((gradient, start, rate, steps) => {
        const points = [[...start]];
        for (let step = 0; step < steps; step++) {
          gradient([...start]).forEach((slope, i) => (start[i] = at(start, i) - rate * slope));
          points.push([...start]);
        }
        return points;
      }),
      "descend changes the arrays",
    ],
    "no step": [stepping((point) => point), "It stays at the start"],
    "the return inside the loop": [
      descend((...inputs) => whole(...inputs).slice(0, 2)),
      "returns after the first step",
    ],
    "the last point": [descend((...inputs) => whole(...inputs).at(-1)), "One point came back"],
    NaN: [stepping((point, slopes, rate) => point.map((v, i) => v - rate * at(slopes, i + 1))), "got"],
    nothing: [descend(() => undefined), "descend returns nothing"],
  },
});
