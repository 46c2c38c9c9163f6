import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { folder } from "../install.mjs";
import { neuronsOf } from "./gradwalk-scalars.mjs";

/** micrograd-ts's engine, from a checkout in PEERS; its neurons know tanh only, so these are micrograd's. */
export async function start({ sizes, x, y, start: parameters, regularization, rateOf }) {
  const source = await readFile(join(process.env.PEERS, "micrograd-ts", "micrograd", "engine.ts"), "utf8");
  const { code } = await transform(source, { loader: "ts" });
  const file = join(folder, "micrograd-ts.mjs");
  await mkdir(folder, { recursive: true });
  await writeFile(file, code);
  const { Value } = await import(pathToFileURL(file).href);
  const weights = parameters.map((value) => new Value(value));
  const neurons = neuronsOf(sizes, weights);
  const lossOf = () => {
    const margins = y.map((sign, sample) => {
      let values = [new Value(x[2 * sample]), new Value(x[2 * sample + 1])];
      for (const [layer, units] of neurons.entries())
        values = units.map(({ inputs, bias }) => {
          const sum = inputs.reduce((total, weight, input) => total.add(weight.mul(values[input])), bias);
          return layer < neurons.length - 1 ? sum.relu() : sum;
        });
      return values[0].mul(-sign).add(1).relu();
    });
    const data = margins.reduce((total, margin) => total.add(margin)).mul(1 / y.length);
    const squares = weights.reduce((total, weight) => total.add(weight.mul(weight)), new Value(0));
    return squares.mul(regularization).add(data);
  };
  let made = 0;
  return {
    advance(count) {
      for (let each = 0; each < count; each++) {
        const loss = lossOf();
        for (const weight of weights) weight.grad = 0;
        loss.backward();
        const rate = Math.max(rateOf.least, 1 - rateOf.fall * made++);
        for (const weight of weights) weight.data -= rate * weight.grad;
      }
    },
    outputs: () => [lossOf().data],
  };
}
