import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import type { Line, Walk } from "../../../src/nn/perceptron";
import { testListed } from "../listed";

type Best = (walk: Walk) => unknown;
const keeping = (mine: Best): Best => mine;

function mistakes(walk: Walk, { weights, bias }: Line): number {
  return [...walk.data].filter(
    ({ x, y }) => (2 * y - 1) * x.reduce((sum, value, i) => sum + value * (weights[i] as number), bias) <= 0,
  ).length;
}

function first(walk: Walk): Line {
  return (walk.updates[0] as { after: Line }).after;
}

const keptBy = (better: (mine: number, best: number) => boolean): Best =>
  keeping((walk) => {
    let best = first(walk);
    for (const { after } of walk.updates) if (better(mistakes(walk, after), mistakes(walk, best))) best = after;
    return best;
  });

testListed({
  name: "bestLine",
  check: exercises.bestLine,
  right: {
    "a loop that keeps the first of equals": keptBy((mine, best) => mine < best),
    "a loop that keeps the last of equals": keptBy((mine, best) => mine <= best),
    "a sort": keeping(
      (walk) => [...walk.updates].map(({ after }) => after).sort((a, b) => mistakes(walk, a) - mistakes(walk, b))[0],
    ),
    "the least number first, then its line": keeping((walk) => {
      const counts = walk.updates.map(({ after }) => mistakes(walk, after));
      return walk.updates[counts.indexOf(Math.min(...counts))]?.after;
    }),
    "a line of its own, as good as the best": keeping((walk) => {
      const { weights, bias } = keptBy((mine, best) => mine < best)(walk) as Line;
      return { weights: weights.map((weight) => weight * 2), bias: bias * 2 };
    }),
  },
  wrong: {
    "the stub": [keeping(() => todo("keep the better line")), "Not written yet: keep the better line."],
    "the last line": [keeping(({ weights, bias }) => ({ weights, bias })), "This is the last line"],
    "the first line": [keeping(first), "This is the first line"],
    "the worst line": [keptBy((mine, best) => mine > best), "This is the worst line"],
    "the first improvement": [
      keeping((walk) => walk.updates.find(({ after }) => mistakes(walk, after) < mistakes(walk, first(walk)))?.after),
      "The walk is left at the first improvement",
    ],
    "the neighbours compared": [
      keeping((walk) => {
        let before = first(walk);
        let best = before;
        for (const { after } of walk.updates) {
          if (mistakes(walk, after) < mistakes(walk, before)) best = after;
          before = after;
        }
        return best;
      }),
      "Each line is compared with the one before it",
    ],
    "the number of mistakes": [keeping((walk) => mistakes(walk, first(walk))), "A number came back"],
    "the record": [keeping((walk) => walk.updates[0]), "The whole record of an update came back"],
    "weights without a bias": [keeping((walk) => first(walk).weights), "Return a line: { weights, bias }"],
    nothing: [keeping(() => undefined), "bestLine returns nothing"],
  },
});
