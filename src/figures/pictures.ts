import { comparePicture } from "./compare";
import { contourPicture } from "./contour";
import { gradientFlowPicture } from "./gradient-flow";
import { graphPicture } from "./graph";
import { lossCurvePicture } from "./loss-curve";
import { modelBoundaryPicture } from "./model-boundary";
import { networkPicture } from "./network";
import { surfacePicture } from "./surface";
import type { PictureDefinition } from "./view";
import { walkBoundaryPicture } from "./walk-boundary";

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
