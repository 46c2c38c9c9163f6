import { describe, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";
import { expectClose, tolerances } from "../references/cases";
import { combinations, schedules } from "../references/combinations";

describe("every kind of training is PyTorch's", () => {
  it.each(combinations)("$name", (each) => {
    const model = mlp(each.model);
    model.parameters = Float64Array.from(each.start);
    const classes = Array.from({ length: each.classes }, (_, index) => `class ${index}`);
    const data = dataset({ x: each.x, y: each.y, ...(each.classes > 0 && { classes }) });
    const history = fit(model, data, {
      ...each.options,
      optimizer: each.optimizer,
      shuffle: false,
      ...(each.schedule !== null && { schedule: schedules[each.schedule] }),
    });
    const tolerance = tolerances[each.model.precision];
    expectClose(
      history.steps.map(({ loss }) => loss),
      each.losses,
      tolerance,
    );
    expectClose(
      history.steps.map(({ gradientNorm }) => gradientNorm),
      each.gradientNorms,
      tolerance,
    );
    expectClose(model.parameters, each.end, tolerance);
    expectClose([history.epochs.at(-1)!.loss], [each.finalLoss], tolerance);
  });
});
