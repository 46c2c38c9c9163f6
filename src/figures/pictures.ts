import { contourPicture } from "./contour";
import { lossCurvePicture } from "./loss-curve";
import { modelBoundaryPicture } from "./model-boundary";
import { surfacePicture } from "./surface";
import type { PictureDefinition } from "./view";
import { walkBoundaryPicture } from "./walk-boundary";

/** Every figure that scrubs, by its name in a notebook. */
export const pictures: Readonly<Record<string, PictureDefinition<never>>> = Object.fromEntries(
  [walkBoundaryPicture, modelBoundaryPicture, lossCurvePicture, contourPicture, surfacePicture].map((definition) => [
    definition.name,
    definition,
  ]),
);
