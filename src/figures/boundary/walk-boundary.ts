import type { Walk } from "../../nn/perceptron";
import { perceptronView } from "../perceptron/perceptron";
import type { PerceptronPicture } from "../perceptron/perceptron-picture";
import { pointsOf } from "../parts/points";
import type { PictureDefinition } from "../view";

/** The line of a perceptron after each of its updates. */
export const walkBoundaryPicture: PictureDefinition<PerceptronPicture> = {
  name: "boundary",
  title: "Boundary",
  length: ({ steps }) => steps.length,
  view: perceptronView,
};

/** What the picture keeps of a walk: its updates, as the mistakes they came from. */
export function walkTrace(walk: Walk): PerceptronPicture {
  const { mistakes, learningRate, bound, converged } = walk;
  return {
    data: pointsOf(walk.data),
    steps: walk.updates.map((update) => ({
      ...update,
      mistake: true,
      endsEpoch: false,
      score: update.before.weights.reduce(
        (sum, weight, index) => sum + weight * (update.x[index] as number),
        update.before.bias,
      ),
    })),
    mistakes,
    learningRate,
    ...(bound !== undefined && { bound }),
    converged,
  };
}
