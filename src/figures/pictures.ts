import { comparePicture } from "./training/compare";
import { contourPicture } from "./surface/contour";
import { gradientFlowPicture } from "./gradient-flow/gradient-flow";
import { graphPicture } from "./backprop/graph";
import { lossCurvePicture } from "./training/loss-curve";
import { modelBoundaryPicture } from "./boundary/model-boundary";
import { networkPicture } from "./network/network";
import { surfacePicture } from "./surface/surface";
import type { PictureDefinition } from "./view";
import { walkBoundaryPicture } from "./boundary/walk-boundary";

const definitions = [
  walkBoundaryPicture,
  modelBoundaryPicture,
  lossCurvePicture,
  contourPicture,
  surfacePicture,
  comparePicture,
  networkPicture,
  gradientFlowPicture,
  graphPicture,
];

/** Every figure that scrubs, by its name in a notebook. */
export const pictures: Readonly<Record<string, PictureDefinition<never>>> = Object.fromEntries(
  definitions.map((definition) => [definition.name, definition]),
);
