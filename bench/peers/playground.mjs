import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { folder } from "../install.mjs";

/** TensorFlow Playground's src/nn.ts, from a checkout in PEERS. */
export async function start({ sizes, activation, output, learningRate, batchSize, x, y, grid, start: parameters }) {
  const source = await readFile(join(process.env.PEERS, "playground", "src", "nn.ts"), "utf8");
  const { code } = await transform(source, { loader: "ts" });
  const file = join(folder, "playground-nn.mjs");
  await mkdir(folder, { recursive: true });
  await writeFile(file, code);
  const nn = await import(pathToFileURL(file).href);
  const named = (name) => nn.Activations[name.toUpperCase()];
  const network = nn.buildNetwork(sizes, named(activation), named(output), null, ["x", "y"]);
  let at = 0;
  for (const [layer, nodes] of network.slice(1).entries()) {
    for (let input = 0; input < sizes[layer]; input++)
      for (const node of nodes) node.inputLinks[input].weight = parameters[at++];
    for (const node of nodes) node.bias = parameters[at++];
  }
  const inputs = y.map((_, sample) => [x[2 * sample], x[2 * sample + 1]]);
  const epoch = () => {
    for (let sample = 0; sample < y.length; sample++) {
      nn.forwardProp(network, inputs[sample]);
      nn.backProp(network, y[sample], nn.Errors.SQUARE);
      // Its error is half the square, of which the learning rate makes up.
      if ((sample + 1) % batchSize === 0) nn.updateWeights(network, 2 * learningRate, 0);
    }
  };
  const plane = () => {
    const boundary = [];
    for (const ys of grid.ys)
      for (const xs of grid.xs) {
        nn.forwardProp(network, [xs, ys]);
        for (const node of network.at(-1)) boundary.push(node.output);
      }
    return boundary;
  };
  return {
    advance(count) {
      for (let each = 0; each < count; each++)
        if (grid === undefined) epoch();
        else plane();
    },
    outputs: () => (grid === undefined ? inputs.map((input) => nn.forwardProp(network, input)) : plane()),
  };
}
