import { describe, it } from "vitest";
import { fit } from "../../src/train/training";
import { expectClose, referenceCases, tolerances, type Precision } from "../references/cases";
import { dataOf, flat, modelOf, optionsOf, type ReferenceLayer, type ReferenceSpec } from "../references/runs";

interface OptimizerCase extends Omit<ReferenceSpec, "epochs"> {
  readonly after: Readonly<Record<Precision, Readonly<Record<string, readonly ReferenceLayer[]>>>>;
}

const cases = referenceCases<OptimizerCase>("optimizers").flatMap((each) =>
  (["float64", "float32"] as const).map((precision) => ({ ...each, precision })),
);

describe("an optimizer's weights after 1, 4 and 8 epochs are PyTorch's", () => {
  it.each(cases)("$name, $precision", ({ precision, after, ...spec }) => {
    for (const [epochs, layers] of Object.entries(after[precision])) {
      const model = modelOf(spec, precision);
      const options = optionsOf({ ...spec, epochs: Number(epochs) });
      fit(model, dataOf(spec.task, spec.layers, spec.data.train), options);
      expectClose(model.parameters, flat(layers), tolerances[precision]);
    }
  });
});
