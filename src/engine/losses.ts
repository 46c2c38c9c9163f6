import { describe } from "./options";
import { readNested, type Numbers } from "./nested";
import { sameShape, shapeText } from "./shape";
import { Tensor } from "./tensor";

/** Mean over all elements of (prediction − target)². Both of one shape. Throws RangeError when they are not. */
export function meanSquaredError(prediction: Tensor, target: Tensor | Numbers): Tensor {
  const [guess, goal] = alike("meanSquaredError", "prediction", prediction, "target", target);
  const off = guess.sub(goal);
  return off.mul(off).mean();
}

/**
 * Mean over the batch of −log softmax(logits)[class]. Logits [batch, classes], class indices [batch]. Its gradient by the logits is
 * (softmax − one-hot) / batch. Throws RangeError for another shape or an index that is no class.
 */
export function crossEntropy(logits: Tensor, classes: Tensor | readonly number[]): Tensor {
  isTensor("crossEntropy", "logits", logits);
  const indices = isTensorOrList("crossEntropy", "classes", classes);
  const [batch, width] = logits.shape;
  if (logits.shape.length !== 2)
    throw new RangeError(
      `crossEntropy: expected logits of shape [batch, classes]; got ${shapeText(logits.shape)} — reshape() them, a single sample to [1, classes]`,
    );
  if (indices.shape.length !== 1 || indices.shape[0] !== batch)
    throw new RangeError(
      `crossEntropy: expected a class for each of ${batch} samples, shape [${batch}]; got ${shapeText(indices.shape)} — give indices, not one-hot rows`,
    );
  const picked = new Float64Array(logits.data.length);
  for (const [sample, index] of indices.data.entries()) {
    if (!Number.isInteger(index) || index < 0 || index >= width)
      throw new RangeError(
        `crossEntropy: expected class indices from 0 to ${width - 1}; got ${index} at sample ${sample} — the logits have ${width} classes`,
      );
    picked[sample * width + index] = -1 / batch;
  }
  return logits
    .logSoftmax()
    .mul(new Tensor(picked, logits.shape, "constant"))
    .sum();
}

/**
 * Mean of −t · log σ(z) − (1 − t) · log(1 − σ(z)) for logits z and targets t from 0 to 1, of one shape; stable, as
 * −log σ(z) is softplus(−z) and −log(1 − σ(z)) is softplus(z). Throws RangeError when the shapes differ or a target is outside.
 */
export function binaryCrossEntropy(logits: Tensor, targets: Tensor | Numbers): Tensor {
  const [z, t] = alike("binaryCrossEntropy", "logits", logits, "targets", targets);
  const bad = t.data.find((value) => !(value >= 0 && value <= 1));
  if (bad !== undefined)
    throw new RangeError(`binaryCrossEntropy: expected targets from 0 to 1; got ${bad} — 1 says yes, 0 says no`);
  const yes = z.neg().softplus().mul(t);
  const no = z.softplus().mul(t.neg().add(1));
  return yes.add(no).mean();
}

function alike(who: string, what: string, given: unknown, goal: string, wanted: unknown): readonly [Tensor, Tensor] {
  isTensor(who, what, given);
  const target = isTensorOrList(who, goal, wanted);
  if (!sameShape(given.shape, target.shape))
    throw new RangeError(
      `${who}: expected ${what} and ${goal} of one shape; got ${shapeText(given.shape)} and ${shapeText(target.shape)} — reshape() one of them`,
    );
  return [given, target];
}

function isTensor(who: string, what: string, value: unknown): asserts value is Tensor {
  if (!(value instanceof Tensor))
    throw new TypeError(`${who}: expected ${what} to be a tensor; got ${describe(value)} — make one with tensor()`);
}

function isTensorOrList(who: string, what: string, value: unknown): Tensor {
  if (value instanceof Tensor) return value;
  if (typeof value !== "number" && !Array.isArray(value) && !ArrayBuffer.isView(value))
    throw new TypeError(
      `${who}: expected ${what} to be a tensor or a list of numbers; got ${describe(value)} — make one with tensor()`,
    );
  const { data, shape } = readNested(who, value);
  return new Tensor(data, shape, "constant");
}
