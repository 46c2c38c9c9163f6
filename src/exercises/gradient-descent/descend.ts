import { functionExercise } from "../function-exercise";

type Gradient = (point: number[]) => number[];
type Inputs = readonly [gradient: Gradient, start: number[], learningRate: number, steps: number];

const surfaces: readonly { readonly name: string; readonly gradient: Gradient }[] = [
  { name: "gradient", gradient: ([x, y]) => [2 * (x as number), 4 * (y as number)] },
  { name: "a ravine's gradient", gradient: ([x, y]) => [(x as number) - 1, 10 * (y as number)] },
  { name: "a twisted gradient", gradient: ([x, y]) => [(x as number) + (y as number) / 2, (y as number) ** 3 - 1] },
];

type Move = (point: readonly number[], gradient: readonly number[], learningRate: number) => number[];

/** Lesson 07: gradient descent, every point of the path (Cauchy 1847). */
export const descendExercise = functionExercise<Inputs>({
  name: "descend",
  cases: () => [
    [surfaces[0]!.gradient, [-4, -3], 0.1, 3],
    [surfaces[0]!.gradient, [2, 5], 0.3, 6],
    [surfaces[1]!.gradient, [-2, 0.5], 0.05, 10],
    [surfaces[2]!.gradient, [1.5, 0.4], 0.25, 4],
    [surfaces[1]!.gradient, [3, -1], 0.5, 1],
  ],
  right: (...inputs) => path(down, ...inputs),
  mistakes: [
    {
      wrong: (...inputs) => path((w, g, η) => along(w, g, η), ...inputs),
      message: "It climbs: this is ascent. The gradient points uphill, so the step has to be taken away.",
    },
    {
      wrong: (...inputs) => path((w, g) => along(w, g, -1), ...inputs),
      message: "The learning rate is not used. Multiply the gradient by it before you take it away.",
    },
    {
      wrong: (...inputs) => path((_, g, η) => g.map((slope) => -η * slope), ...inputs),
      message: "The old point is gone: each new one is only the step. Take the step away from where you stand.",
    },
    {
      wrong: (gradient, start, η, steps) => path((w) => along(w, gradient([...start]), -η), gradient, start, η, steps),
      message: "Every step uses the gradient at the start. The ground changes: ask for it anew where you stand.",
    },
    {
      wrong: (...inputs) => path((w, g, η) => w.map((value) => value - η * (g[0] as number)), ...inputs),
      message: "Every coordinate takes the first slope. Each has its own: slopes[i] for the coordinate at index i.",
    },
    {
      wrong: (...inputs) => path(down, ...inputs).map((_, __, points) => points.at(-1)),
      message:
        "All points are the last one: the same array stands in the list again and again. Make a new array for each step.",
    },
    {
      wrong: (...inputs) => path((w) => [...w], ...inputs),
      message: "It stays at the start. Put the new point in place of the old one: point = …",
    },
  ],
  call: (gradient, start, learningRate, steps) =>
    `descend(${surfaces.find((each) => each.gradient === gradient)?.name}, [${start.join(", ")}], ${learningRate}, ${steps})`,
  form(result, _, start, __, steps) {
    if (!Array.isArray(result) || result.length === 0) return "Return the list of all points, the start first.";
    if (result.every((value) => typeof value === "number"))
      return "One point came back. Return the list of all points, the start first.";
    if (result.length === steps + 1) return undefined;
    const first = result[0] as unknown;
    if (result.length === steps && !(Array.isArray(first) && first.every((value, i) => value === start[i])))
      return "The start is missing. It is the first point of the path.";
    if (result.length === 2)
      return "It returns after the first step: the return stands inside the loop. Move it behind the closing brace.";
    return result.length > steps
      ? "One step too many: begin to count at 0, and go on while it is below steps."
      : `One step too few, or the last point is not kept: ${steps} steps make ${steps + 1} points; here are ${result.length}.`;
  },
  praise: "Right. Nine lines or fewer, and it is the engine of all deep learning.",
});

function path(move: Move, gradient: Gradient, start: readonly number[], learningRate: number, steps: number) {
  const points = [[...start]];
  for (let step = 0; step < steps; step++) {
    const point = points[step] as number[];
    points.push(move(point, gradient([...point]), learningRate));
  }
  return points;
}

function down(point: readonly number[], gradient: readonly number[], learningRate: number): number[] {
  return along(point, gradient, -learningRate);
}

function along(point: readonly number[], gradient: readonly number[], times: number): number[] {
  return point.map((value, index) => value + times * (gradient[index] as number));
}
