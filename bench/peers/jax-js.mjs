import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { createRequire } from "node:module";
import { folder } from "../install.mjs";
import { layout } from "../layout.mjs";

const entry = createRequire(join(folder, "package.json")).resolve("@jax-js/jax");
const jax = await import(pathToFileURL(entry).href);
const { numpy: np, nn } = jax;

/** jax-js on its WebAssembly backend: a whole step under one `jit`. Its arrays are owned: `.ref` is one more use. */
export async function start(problem) {
  const { sizes, activation, output, loss, optimizer, learningRate, batchSize, x, y, grid } = problem;
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  const layers = sizes.length - 1;
  const apply = { tanh: (z) => np.tanh(z), relu: (z) => nn.relu(z), linear: (z) => z };
  const forward = (parameters, inputs) => {
    let values = inputs;
    for (let layer = 0; layer < layers; layer++) {
      const sums = np.matmul(values, parameters[2 * layer]).add(parameters[2 * layer + 1]);
      values = apply[layer < layers - 1 ? activation : output](sums);
    }
    return values;
  };
  const lossOf = (parameters, inputs, targets) => {
    const outputs = forward(parameters, inputs);
    if (loss === "meanSquaredError") return np.mean(np.square(outputs.sub(targets)));
    return np.mean(np.sum(nn.logSoftmax(outputs).mul(targets), 1)).mul(-1);
  };
  const step = jax.jit(optimizer.name === "adam" ? adamStep(lossOf, optimizer) : sgdStep(lossOf, learningRate));
  let state = initialState(problem);
  const batches = Array.from({ length: Math.ceil(y.length / batchSize) }, (_, batch) => {
    const from = batch * batchSize;
    const to = Math.min(from + batchSize, y.length);
    return [array(x.slice(from * sizes[0], to * sizes[0]), [to - from, sizes[0]]), targetsOf(problem, from, to)];
  });
  const points =
    grid &&
    array(
      grid.ys.flatMap((ys) => grid.xs.flatMap((xs) => [xs, ys])),
      [grid.xs.length * grid.ys.length, 2],
    );
  const predict = jax.jit(forward);
  const predictAll = (inputs) =>
    predict(
      state.parameters.map((each) => each.ref),
      inputs.ref,
    ).data();
  let made = 0;
  return {
    async advance(count) {
      for (let each = 0; each < count; each++)
        if (grid !== undefined) await predictAll(points);
        else
          for (const [inputs, targets] of batches) {
            made++;
            state = step(state, inputs.ref, targets.ref, ...factors(optimizer, learningRate, made));
          }
      await state.parameters[0].ref.data();
    },
    outputs: () => predictAll(points ?? array(x, [y.length, sizes[0]])),
  };
}

function array(values, shape) {
  return np.array(Float32Array.from(values)).reshape(shape);
}

function targetsOf({ y, sizes, classes }, from, to) {
  const rows = y.slice(from, to);
  if (classes === 0) return array(rows, [rows.length, 1]);
  return array(
    rows.flatMap((index) => Array.from({ length: sizes.at(-1) }, (_, unit) => Number(unit === index))),
    [rows.length, sizes.at(-1)],
  );
}

function initialState(problem) {
  const tensors = () => layout(problem).map(({ shape, values }) => array(values, shape));
  const zeros = () =>
    layout(problem).map(({ shape, values }) =>
      array(
        values.map(() => 0),
        shape,
      ),
    );
  return problem.optimizer.name === "adam"
    ? { parameters: tensors(), means: zeros(), squares: zeros() }
    : { parameters: tensors() };
}

// What changes from step to step goes in as a value, so that the step is compiled once.
function factors({ name, beta1, beta2 }, learningRate, step) {
  if (name !== "adam") return [];
  return [np.array(learningRate / (1 - beta1 ** step)), np.array(1 / Math.sqrt(1 - beta2 ** step))];
}

function sgdStep(lossOf, learningRate) {
  return ({ parameters }, inputs, targets) => {
    const gradients = jax.grad(lossOf)(
      parameters.map((each) => each.ref),
      inputs,
      targets,
    );
    return { parameters: parameters.map((each, index) => each.sub(gradients[index].mul(learningRate))) };
  };
}

function adamStep(lossOf, { beta1, beta2, epsilon }) {
  return ({ parameters, means, squares }, inputs, targets, rate, correction) => {
    const gradients = jax.grad(lossOf)(
      parameters.map((each) => each.ref),
      inputs,
      targets,
    );
    const newMeans = means.map((each, index) => each.mul(beta1).add(gradients[index].ref.mul(1 - beta1)));
    const newSquares = squares.map((each, index) => each.mul(beta2).add(np.square(gradients[index]).mul(1 - beta2)));
    const next = parameters.map((each, index) => {
      const size = np.sqrt(newSquares[index].ref).mul(correction.ref).add(epsilon);
      return each.sub(newMeans[index].ref.mul(rate.ref).div(size));
    });
    rate.dispose();
    correction.dispose();
    return { parameters: next, means: newMeans, squares: newSquares };
  };
}
