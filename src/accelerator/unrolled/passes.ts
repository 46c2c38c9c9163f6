import { activate, multiplyBySlope, type UnrolledActivation } from "./activations";
import { Code } from "./code";
import type { Passes } from "./module";

/** A dense layer, and where its numbers are; panels are [panel][units][8]. */
export interface UnrolledLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: UnrolledActivation;
  /** [inputs][outputs], and after them [outputs]. */
  readonly weights: number;
  readonly gradient: number;
  /** What goes in, and how the loss changes with it: panels, the second 0 for the first layer. */
  readonly x: number;
  readonly dx: number;
  /** What comes out, and how the loss changes with it. */
  readonly y: number;
  readonly dy: number;
}

// Bytes from one unit to the next in a panel.
const row = 32;

// Locals of type i32: the vectors (parameter), the one at hand, where it is in a panel of one unit, and in its panel of eight.
const [vectors, at, panel, half] = [0, 1, 2, 3];
const integers = 4;

/** The vector of four samples that code is for: the first, whose places are known, or whichever is at hand. */
type Vector = "first" | "any";

/**
 * Both passes of a small network, without a loop but over the samples, four at a time, and without that for four or fewer: the same sums in
 * the same order as `forward`, `backward` and `gradientDots` in assembly/ make them, so that all bits are the same.
 */
export function unrolledPasses(layers: readonly UnrolledLayer[], numbers: number): Passes {
  return { forward: forward(layers, numbers), backward: backward(layers) };
}

function forward(layers: readonly UnrolledLayer[], numbers: number): Code {
  const code = new Code(integers);
  const pass = (vector: Vector): void => forwardOf(code, vector, layers, numbers);
  return oneOrMore(
    code,
    () => pass("first"),
    () => eachVector(code, () => pass("any")),
  );
}

function forwardOf(code: Code, vector: Vector, layers: readonly UnrolledLayer[], numbers: number): void {
  const [first] = layers;
  let x = read(code, vector, first.x, first.inputs);
  for (const { inputs, outputs, activation, weights, y } of layers) {
    const place = (i: number, j: number): number => weights + 4 * (i * outputs + j);
    const sums = Array.from({ length: outputs }, (_, j) => {
      code.loadSplat(place(inputs, j));
      for (const [i, value] of x.entries()) code.loadSplat(place(i, j)).get(value).op("mul").op("add");
      const sum = code.setNew();
      activate(code, activation, sum, numbers);
      return sum;
    });
    write(code, vector, y, sums);
    x = sums;
  }
}

function backward(layers: readonly UnrolledLayer[]): Code {
  const code = new Code(integers);
  return oneOrMore(
    code,
    () => store(code, layers, backwardOfFirst(code, layers)),
    () =>
      store(
        code,
        layers,
        fromLast(layers, (layer) => backwardOfLayer(code, layer)),
      ),
  );
}

/** What `of` gives for each layer, from the last to the first. */
function fromLast<Result>(layers: readonly UnrolledLayer[], of: (layer: UnrolledLayer) => Result): Result[] {
  return [...layers].reverse().map(of);
}

/** Products of inputs and slopes, and the slopes, of each layer from the last on, for one vector: nothing goes through memory. */
function backwardOfFirst(code: Code, layers: readonly UnrolledLayer[]): number[][] {
  const last = layers[layers.length - 1] as UnrolledLayer;
  let dy = read(code, "first", last.dy, last.outputs);
  return fromLast(layers, (layer) => {
    multiplyBySlopes(code, "first", layer, dy);
    const x = read(code, "first", layer.x, layer.inputs);
    const products = x.flatMap((value) => dy.map((slope) => code.get(value).get(slope).op("mul").setNew()));
    const sums = [...products, ...dy];
    if (layer.dx !== 0) dy = slopesOfInputs(code, layer, dy);
    return sums;
  });
}

/** The same, added up over all vectors. */
function backwardOfLayer(code: Code, layer: UnrolledLayer): number[] {
  const { inputs, outputs, dx } = layer;
  const sums = Array.from({ length: (inputs + 1) * outputs }, () => code.nothing().setNew());
  eachVector(code, () => {
    const dy = read(code, "any", layer.dy, outputs);
    multiplyBySlopes(code, "any", layer, dy);
    const x = read(code, "any", layer.x, inputs);
    for (const [index, sum] of sums.entries()) {
      const [i, j] = [Math.floor(index / outputs), index % outputs];
      code.get(sum);
      if (i < inputs) code.get(x[i]).get(dy[j]).op("mul");
      else code.get(dy[j]);
      code.op("add").set(sum);
    }
    if (dx !== 0) write(code, "any", dx, slopesOfInputs(code, layer, dy));
  });
  return sums;
}

/** Makes slopes with respect to what comes out of a layer those with respect to its sums. */
function multiplyBySlopes(
  code: Code,
  vector: Vector,
  { activation, outputs, y }: UnrolledLayer,
  dy: readonly number[],
): void {
  if (activation === "linear") return;
  const values = read(code, vector, y, outputs);
  for (const [j, slope] of dy.entries()) {
    code.get(slope);
    multiplyBySlope(code, activation, values[j]);
    code.set(slope);
  }
}

/** The slopes with respect to what goes into a layer. */
function slopesOfInputs(code: Code, { inputs, outputs, weights }: UnrolledLayer, dy: readonly number[]): number[] {
  return Array.from({ length: inputs }, (_, i) => {
    for (const [j, slope] of dy.entries()) {
      code
        .loadSplat(weights + 4 * (i * outputs + j))
        .get(slope)
        .op("mul");
      if (j > 0) code.op("add");
    }
    return code.setNew();
  });
}

/**
 * Stores what the lanes of the sums add up to as the gradient, whole vectors with zeros after the last: what is stored in parts is slow to
 * read back as a whole. Of each layer from the last on.
 */
function store(code: Code, layers: readonly UnrolledLayer[], sumsOfLayers: readonly (readonly number[])[]): void {
  const { gradient } = layers[0] as UnrolledLayer;
  const sums = [...sumsOfLayers].reverse().flat();
  const zero = code.constant(0).setNew();
  for (let index = 0; index < sums.length; index += 4) {
    const [a, b = zero, c = zero, d = zero] = sums.slice(index, index + 4);
    const ab = pairs(code, a, b);
    const cd = pairs(code, c, d);
    code.integer(0).get(ab).get(cd).shuffle(0, 2, 4, 6).get(ab).get(cd).shuffle(1, 3, 5, 7).op("add");
    code.store(gradient + 4 * index);
  }
}

/** Lanes of two vectors added up in pairs. */
function pairs(code: Code, a: number, b: number): number {
  return code.get(a).get(b).shuffle(0, 1, 4, 5).get(a).get(b).shuffle(2, 3, 6, 7).op("add").setNew();
}

/** `one` for a single vector, whose places are known; `more` for any number of them. */
function oneOrMore(code: Code, one: () => void, more: () => void): Code {
  return code.get(vectors).integer(1).integerOp("equal").either(one, more);
}

function eachVector(code: Code, body: () => void): void {
  code.loop(at, vectors, () => {
    code.get(at).integer(1).integerOp("shiftRight").integer(row).integerOp("multiply").set(panel);
    code.get(at).integer(1).integerOp("and").integer(4).integerOp("shiftLeft").set(half);
    body();
  });
}

/** The vector of each unit of panels, in locals. */
function read(code: Code, vector: Vector, panels: number, units: number): number[] {
  return Array.from({ length: units }, (_, unit) => {
    addressOf(code, vector, units);
    return code.load(panels + unit * row).setNew();
  });
}

function write(code: Code, vector: Vector, panels: number, values: readonly number[]): void {
  for (const [unit, value] of values.entries()) {
    addressOf(code, vector, values.length);
    code.get(value).store(panels + unit * row);
  }
}

function addressOf(code: Code, vector: Vector, units: number): void {
  if (vector === "first") code.integer(0);
  else code.get(panel).integer(units).integerOp("multiply").get(half).integerOp("add");
}
