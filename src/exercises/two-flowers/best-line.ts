import { dataset } from "../../data/dataset";
import { random } from "../../data/random";
import { perceptron, type Line, type Walk } from "../../nn/perceptron";
import { functionExercise } from "../function-exercise";
import { count } from "./count-mistakes";

type Inputs = readonly [walk: Walk];

/** Lesson 03: the best line on a perceptron's way (the "pocket" of Gallant 1990), judged by its mistakes. */
export const bestLineExercise = functionExercise<Inputs>({
  name: "bestLine",
  cases() {
    const chance = random(9);
    return Array.from({ length: 4 }, (): Inputs => {
      const y = Array.from({ length: 30 }, (_, index) => index % 2);
      // Two clouds that overlap: no line separates them.
      const x = y.map((side) => [chance.normal() + 1.2 * side, chance.normal() + 1.2 * side]);
      return [perceptron(dataset({ x, y, classes: ["versicolor", "virginica"] }), { epochs: 6 })];
    });
  },
  right: (walk) => best(walk, (mistakes, least) => mistakes < least),
  measure: (line, walk) => (isLine(line) ? mistakesOf(walk, line) : undefined),
  mistakes: [
    {
      wrong: ({ weights, bias }) => ({ weights, bias }),
      message: "This is the last line of the walk, and a better one came before. Keep the best so far.",
    },
    {
      wrong: ({ updates }) => updates[0]?.after,
      message:
        "This is the first line of the walk: best never changes. Where the new line makes fewer mistakes, write best = after.",
    },
    {
      wrong: (walk) => best(walk, (mistakes, least) => mistakes > least),
      message: "This is the worst line: the comparison is the wrong way round. Keep the one with fewer mistakes.",
    },
    {
      wrong: (walk) => {
        const counts = walk.updates.map(({ after }) => mistakesOf(walk, after));
        return walk.updates.find((_, index) => index > 0 && (counts[index] as number) < (counts[0] as number))?.after;
      },
      message: "The walk is left at the first improvement. Look at every update before you return.",
    },
    {
      wrong: (walk) => {
        let kept = walk.updates[0]?.after as Line;
        for (const [index, { after }] of walk.updates.entries())
          if (
            index > 0 &&
            mistakesOf(walk, after) < mistakesOf(walk, (walk.updates[index - 1] as { after: Line }).after)
          )
            kept = after;
        return kept;
      },
      message: "Each line is compared with the one before it. Compare it with the best so far.",
    },
  ],
  call: ({ updates }) => `bestLine(a walk of ${updates.length} updates)`,
  form(result, walk) {
    if (isLine(result))
      return result.weights.length === walk.weights.length
        ? undefined
        : `A line needs ${walk.weights.length} weights and a bias; this one has ${result.weights.length} weights.`;
    if (typeof result === "number")
      return "A number came back. Return the line itself, with its weights and bias, not its mistakes or its index.";
    if (typeof result === "object" && result !== null && "after" in result)
      return "The whole record of an update came back. Its line is record.after.";
    return "Return a line: { weights, bias }.";
  },
  praise: "Right: you keep the best line of the walk. This is known as the pocket algorithm (Gallant 1990).",
});

function best(walk: Walk, better: (mistakes: number, least: number) => boolean): Line {
  const lines = walk.updates.map(({ after }) => after);
  return lines.reduce((kept, line) => (better(mistakesOf(walk, line), mistakesOf(walk, kept)) ? line : kept));
}

function mistakesOf(walk: Walk, line: Line): number {
  return count(walk.data, (score, y) => (y === 1 ? score : -score) <= 0, line);
}

function isLine(value: unknown): value is Line {
  const { weights, bias } = (value ?? {}) as Partial<Line>;
  return Array.isArray(weights) && weights.every((weight) => typeof weight === "number") && typeof bias === "number";
}
