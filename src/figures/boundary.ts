import type { Walk } from "../nn/perceptron";
import { perceptronView, type PerceptronPicture } from "./perceptron";
import { pointsOf } from "./points";
import type { Picture, PictureDefinition } from "./view";
import { pictureOf } from "./picture";

/** The line of a perceptron after each of its updates. */
export const boundaryPicture: PictureDefinition<PerceptronPicture> = {
  name: "boundary",
  title: "Boundary",
  length: ({ steps }) => steps.length,
  view: perceptronView,
};

/**
 * What a model makes of the plane: the two sides, the line between them, and the points. Of a perceptron's walk it is drawn
 * after each update, the last first.
 */
export function boundary(walk: Walk): Picture {
  return pictureOf(boundaryPicture, {
    data: pointsOf(walk.data),
    steps: walk.updates.map((update) => ({
      ...update,
      mistake: true,
      score: update.before.weights.reduce(
        (sum, weight, index) => sum + weight * (update.x[index] as number),
        update.before.bias,
      ),
    })),
    mistakes: walk.mistakes,
    learningRate: walk.learningRate,
    bound: walk.bound,
    converged: walk.converged,
  });
}
