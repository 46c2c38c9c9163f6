import { accelerator } from "../../src/accelerator";
import { heatCanvas } from "../../src/browser/plotly/heat-canvas";
import { heatOf } from "../../src/figures/parts/grid";
import { mapOf } from "../../src/figures/boundary/model-map";
import { lightTheme } from "../../src/figures/parts/theme";
import { mlp } from "../../src/nn";

const { document, requestAnimationFrame } = globalThis;
const steps = 20;
const cells = 100;
const box = { x: [-1, 1], y: [-1, 1] };
const line = Array.from({ length: cells }, (_, index) => -1 + (2 * index + 1) / cells);

/** A canvas as the pictures have one; what is painted is the chance of class 1. */
function painter() {
  const canvas = heatCanvas();
  document.body.append(canvas.node);
  return (values) =>
    canvas.paint(
      heatOf({ box, columns: cells, rows: cells, values }, { range: [0, 1], scale: "diverging" }),
      lightTheme,
    );
}

/** A frame of ours: steps by the accelerator, the plane, its picture. */
function ours({ sizes, activation, output, loss, classes, optimizer, learningRate, batchSize, x, y, start }) {
  const hidden = sizes.slice(1, -1);
  const spec = { sizes, activations: hidden.map(() => activation), output, dropout: hidden.map(() => 0) };
  const network = accelerator().create({ spec, loss, classes, optimizer, capacity: batchSize });
  network.parameters.set(start);
  const set = network.load(x, y);
  const order = Uint32Array.from({ length: steps * batchSize }, (_, index) => index % y.length);
  const model = mlp({ layers: sizes, activation });
  const paint = painter();
  let step = 0;
  return () => {
    network.run(set, order, { batchSize, step, learningRate });
    step += steps;
    const outputs = network.grid({ xs: line, ys: line });
    const planes = [outputs.subarray(0, cells * cells), outputs.subarray(cells * cells)];
    paint(mapOf(model, planes, { box, columns: cells, rows: cells }, 2).values);
  };
}

/** The same with TensorFlow Playground's nn.ts; its loss looks at the first output alone. */
function playground(nn, { sizes, activation, output, learningRate, batchSize, x, y, start }) {
  const named = (name) => nn.Activations[name.toUpperCase()];
  const network = nn.buildNetwork(sizes, named(activation), named(output), null, ["x", "y"]);
  let at = 0;
  for (const [layer, nodes] of network.slice(1).entries()) {
    for (let input = 0; input < sizes[layer]; input++)
      for (const node of nodes) node.inputLinks[input].weight = start[at++];
    for (const node of nodes) node.bias = start[at++];
  }
  const paint = painter();
  const values = new Float32Array(cells * cells);
  let sample = 0;
  return () => {
    for (let step = 0; step < steps; step++) {
      for (let each = 0; each < batchSize; each++, sample = (sample + 1) % y.length) {
        nn.forwardProp(network, [x[2 * sample], x[2 * sample + 1]]);
        nn.backProp(network, y[sample], nn.Errors.SQUARE);
      }
      nn.updateWeights(network, learningRate, 0);
    }
    for (let row = 0; row < cells; row++)
      for (let column = 0; column < cells; column++)
        values[row * cells + column] = nn.forwardProp(network, [line[column], line[row]]);
    paint(values);
  };
}

/** Milliseconds of work in each of so many frames of the screen, the first ones left out. */
async function measured(work, frames, warm) {
  const milliseconds = [];
  for (let frame = 0; frame < warm + frames; frame++) {
    await new Promise((next) => requestAnimationFrame(next));
    const begin = performance.now();
    work();
    if (frame >= warm) milliseconds.push(performance.now() - begin);
  }
  return milliseconds;
}

globalThis.bench = {
  ours: (problem, frames) => measured(ours(problem), frames, 60),
  async playground(problem, frames) {
    const nn = await import("./playground-nn.js");
    return measured(playground(nn, problem), frames, 3);
  },
};
