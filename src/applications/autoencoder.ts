import { Dataset } from "../data/dataset";
import { Tensor, tensor } from "../engine/tensor";
import { activate } from "../nn/activation";
import { mlp, type Mlp } from "../nn/mlp";

/** The same samples, each the target of itself: what an autoencoder learns from. */
export function asItsOwnTarget({ name, features, x }: Dataset): Dataset {
  return new Dataset(name, features, [], x, x);
}

/**
 * A network that has to pass each digit, 64 pixels from 0 to 1, through two numbers from −1 to 1, and to draw it again from them: an
 * autoencoder (Hinton and Salakhutdinov 2006).
 */
export function autoencoder(options: { seed?: number } = {}): Mlp {
  return mlp({ layers: [64, 32, 2, 32, 64], activation: "tanh", output: "sigmoid", ...options });
}

const middle = 2;

/** The two numbers that an autoencoder makes of each sample, [batch, 2]. */
export function toPlane(model: Mlp, x: Tensor | readonly (readonly number[])[]): Tensor {
  return model.passes(x)[middle - 1].outputs;
}

/** What the second half of an autoencoder draws from points of its plane: pixels [batch, 64]. */
export function fromPlane(model: Mlp, points: readonly (readonly number[])[]): Tensor {
  return model.layers
    .slice(middle)
    .reduce(
      (inputs, { weights, bias, activation }) => activate(activation, inputs.matmul(weights).add(bias)),
      tensor(points as number[][]),
    );
}

/**
 * The baseline for two numbers a sample: the flat plane that lies nearest to the samples, spanned by their two principal components (Pearson
 * 1901). Gives the mean squared error of a pixel on other samples, each put back from where it falls on the plane.
 */
export function flatPlaneError({ x }: Dataset, { x: others }: Dataset): number {
  const mean = x.mean(0);
  const centred = x.sub(mean);
  const spread = centred.transpose().matmul(centred);
  const first = direction(spread, []);
  const axes = [first, direction(spread, [first])];
  let left = others.sub(mean);
  for (const each of axes) left = left.sub(left.matmul(each).matmul(each.transpose()));
  return left.mul(left).mean().item();
}

/** The direction of most spread, at right angles to those known, as a column: by power iteration (von Mises 1929). */
function direction(spread: Tensor, known: readonly Tensor[]): Tensor {
  const size = spread.shape[0];
  let vector = new Tensor(
    Float64Array.from({ length: size }, (_, at) => Math.sin(at + 1)),
    [size, 1],
  );
  for (let turn = 0; turn < 200; turn++) {
    vector = spread.matmul(vector);
    for (const each of known) vector = vector.sub(each.matmul(each.transpose().matmul(vector)));
    const { data } = vector.div(Math.hypot(...vector.data));
    // A leaf: nobody asks for the gradient of two hundred products.
    vector = new Tensor(data, [size, 1]);
  }
  return vector;
}
