import { Token } from "@lumino/coreutils";
import { type Progress } from "./progress";

/** How far the learner is. */
export const IProgress = new Token<Progress>(
  "gradwalk:IProgress",
  "How far the learner is in the lessons of Gradwalk.",
);
