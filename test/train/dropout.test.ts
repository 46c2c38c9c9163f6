import { describe, it } from "vitest";
import { crossEntropy } from "../../src/engine/losses";
import { tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { expectClose, referenceCases } from "../references/cases";
import { flat, type ReferenceLayer } from "../references/runs";

interface DropoutCase {
  readonly name: string;
  readonly rate: number;
  readonly learningRate: number;
  readonly x: number[][];
  readonly y: number[];
  readonly start: readonly ReferenceLayer[];
  readonly masks: readonly (readonly number[][][])[];
  readonly losses: readonly number[];
  readonly layers: readonly ReferenceLayer[];
}

describe("a learner's own loop with dropout is PyTorch's", () => {
  it.each(referenceCases<DropoutCase>("dropout"))(
    "$name",
    ({ rate, learningRate, x, y, start, masks, losses, layers }) => {
      const sizes = [x[0]!.length, ...start.map(({ bias }) => bias.length)];
      const model = mlp({ layers: sizes, dropout: rate, precision: "float64" });
      model.parameters = Float64Array.from(flat(start));
      const seen = masks.map((ofStep) => {
        const { outputs } = model
          .passes(
            x,
            ofStep.map((mask) => tensor(mask)),
          )
          .at(-1)!;
        const loss = crossEntropy(outputs, y);
        model.zeroGrad();
        loss.backward();
        const gradient = model.gradients;
        model.parameters = model.parameters.map((value, index) => value - learningRate * gradient[index]!);
        return loss.item();
      });
      expectClose(seen, losses, 1e-9);
      expectClose(model.parameters, flat(layers), 1e-9);
    },
  );
});
