import { createRequire } from "node:module";
import { layout } from "../layout.mjs";

const require = createRequire(import.meta.url);
const { tensorFrom } = require("../../lib/engine/tensor.js");

/** The same loss on whole tensors, built anew each time: what one writes who does not want to see every number. */
export function start(problem) {
  const { sizes, x, y, regularization, rateOf } = problem;
  const parameters = layout(problem).map(({ shape, values }) => tensorFrom(Float64Array.from(values), shape));
  const inputs = tensorFrom(Float64Array.from(x), [y.length, 2]);
  const signs = tensorFrom(
    Float64Array.from(y, (value) => -value),
    [y.length, 1],
  );
  const lossOf = () => {
    let values = inputs;
    for (let layer = 0; layer < sizes.length - 1; layer++) {
      values = values.matmul(parameters[2 * layer]).add(parameters[2 * layer + 1]);
      if (layer < sizes.length - 2) values = values.relu();
    }
    const squares = parameters.map((each) => each.mul(each).sum()).reduce((total, each) => total.add(each));
    return values.mul(signs).add(1).relu().mean().add(squares.mul(regularization));
  };
  let made = 0;
  return {
    advance(count) {
      for (let each = 0; each < count; each++) {
        for (const parameter of parameters) parameter.zeroGrad();
        lossOf().backward();
        const rate = Math.max(rateOf.least, 1 - rateOf.fall * made++);
        for (const { data, grad } of parameters) for (let i = 0; i < data.length; i++) data[i] -= rate * grad.data[i];
      }
    },
    outputs: () => [lossOf().item()],
  };
}
