import * as data from "../../src/data";
import * as engine from "../../src/engine";
import * as exercises from "../../src/exercises";
import * as figures from "../../src/figures";
import * as nn from "../../src/nn";
import * as applications from "../../src/applications";
import * as train from "../../src/train";
import * as widgets from "../../src/widgets";
import type { Library } from "../../src/lessons/numbers";

/** The pure part of what a cell can import: all that a lesson's numbers may come from. */
export const library: Library = {
  ...data,
  ...engine,
  ...nn,
  ...train,
  ...applications,
  ...figures,
  ...widgets,
  ...exercises,
};
