import { dirname, join, sep } from "node:path";
import { createRequire } from "node:module";
import { folder, peer } from "../install.mjs";
import { layout } from "../layout.mjs";

const tf = peer("@tensorflow/tfjs");

const losses = {
  crossEntropy: (logits, y) => tf.losses.softmaxCrossEntropy(y, logits),
  meanSquaredError: (predictions, y) => tf.losses.meanSquaredError(y, predictions),
};

/** TensorFlow.js on one of its backends. */
export async function startOn(backend, problem) {
  await useBackend(backend);
  const { sizes, activation, output, loss, classes, optimizer, learningRate, batchSize, x, y, grid } = problem;
  const variables = layout(problem).map(({ shape, values }) => tf.variable(tf.tensor(values, shape)));
  const layers = sizes.length - 1;
  const forward = (inputs) => {
    let values = inputs;
    for (let layer = 0; layer < layers; layer++) {
      values = tf.add(tf.matMul(values, variables[2 * layer]), variables[2 * layer + 1]);
      const name = layer < layers - 1 ? activation : output;
      if (name !== "linear") values = tf[name](values);
    }
    return values;
  };
  const { beta1, beta2, epsilon } = optimizer;
  const trainer =
    optimizer.name === "adam" ? tf.train.adam(learningRate, beta1, beta2, epsilon) : tf.train.sgd(learningRate);
  const all = tf.tensor2d(x, [y.length, sizes[0]]);
  const targets = classes > 0 ? tf.oneHot(tf.tensor1d(y, "int32"), classes) : tf.tensor2d(y, [y.length, 1]);
  const batches = Array.from({ length: Math.ceil(y.length / batchSize) }, (_, batch) => {
    const size = Math.min(batchSize, y.length - batch * batchSize);
    return [all, targets].map((whole) => tf.slice(whole, [batch * batchSize, 0], [size, -1]));
  });
  const points = grid && tf.tensor2d(grid.ys.flatMap((ys) => grid.xs.map((xs) => [xs, ys])));
  return {
    advance(count) {
      for (let each = 0; each < count; each++)
        if (grid !== undefined) tf.tidy(() => forward(points).dataSync());
        else for (const [inputs, wanted] of batches) trainer.minimize(() => losses[loss](forward(inputs), wanted));
      return variables[0].data();
    },
    outputs: () => tf.tidy(() => forward(points ?? all).dataSync()),
  };
}

async function useBackend(backend) {
  if (backend === "wasm") {
    const { setWasmPaths } = peer("@tensorflow/tfjs-backend-wasm");
    const entry = createRequire(join(folder, "package.json")).resolve("@tensorflow/tfjs-backend-wasm");
    setWasmPaths(join(dirname(entry), sep));
  }
  await tf.setBackend(backend);
  await tf.ready();
}
