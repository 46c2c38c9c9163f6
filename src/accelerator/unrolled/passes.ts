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

/**
 * Both passes of a small network, without a loop but over the samples, four at a time: the same sums in the same order as `forward`,
 * `backward` and `gradientDots` in assembly/ make them, so that all bits are the same.
 */
export function unrolledPasses(layers: readonly UnrolledLayer[], numbers: number): Passes {
  return { forward: forward(layers, numbers), backward: backward(layers) };
}

function forward(layers: readonly UnrolledLayer[], numbers: number): Code {
  const code = new Code(integers);
  eachVector(code, () => {
    const [first] = layers;
    let x = read(code, first.x, first.inputs);
    for (const { inputs, outputs, activation, weights, y } of layers) {
      const place = (i: number, j: number): number => weights + 4 * (i * outputs + j);
      const sums = Array.from({ length: outputs }, (_, j) => {
        code.loadSplat(place(inputs, j));
        for (const [i, value] of x.entries()) code.loadSplat(place(i, j)).get(value).op("mul").op("add");
        const sum = code.vector();
        code.set(sum);
        activate(code, activation, sum, numbers);
        return sum;
      });
      write(code, y, sums);
      x = sums;
    }
  });
  return code;
}

function backward(layers: readonly UnrolledLayer[]): Code {
  const code = new Code(integers);
  for (const layer of [...layers].reverse()) backwardOfLayer(code, layer);
  return code;
}

function backwardOfLayer(code: Code, layer: UnrolledLayer): void {
  const { inputs, outputs, activation, weights, gradient } = layer;
  // Of weights and biases, in their order in memory.
  const sums = Array.from({ length: (inputs + 1) * outputs }, () => code.vector());
  for (const sum of sums) code.constant(0).set(sum);
  eachVector(code, () => {
    const y = activation === "linear" ? [] : read(code, layer.y, outputs);
    const dy = read(code, layer.dy, outputs);
    for (const [j, slope] of dy.entries()) {
      code.get(slope);
      multiplyBySlope(code, activation, y[j]);
      code.set(slope);
    }
    const x = read(code, layer.x, inputs);
    for (const [index, sum] of sums.entries()) {
      const [i, j] = [Math.floor(index / outputs), index % outputs];
      code.get(sum);
      if (i < inputs) code.get(x[i]).get(dy[j]).op("mul");
      else code.get(dy[j]);
      code.op("add").set(sum);
    }
    if (layer.dx === 0) return;
    const dx = x.map((value, i) => {
      code.constant(0);
      for (const [j, slope] of dy.entries())
        code
          .loadSplat(weights + 4 * (i * outputs + j))
          .get(slope)
          .op("mul")
          .op("add");
      code.set(value);
      return value;
    });
    write(code, layer.dx, dx);
  });
  for (let index = 0; index < sums.length; index += 4)
    storeSums(code, gradient + 4 * index, sums.slice(index, index + 4));
}

/** Stores what the lanes of up to four vectors add up to, side by side. */
function storeSums(code: Code, to: number, vectors: readonly number[]): void {
  const [a, b = a, c = a, d = c] = vectors;
  code.integer(0);
  const pairs = [
    [a, b],
    [c, d],
  ].map(([first, second]) => {
    const sum = code.vector();
    code.get(first).get(second).shuffle(0, 1, 4, 5).get(first).get(second).shuffle(2, 3, 6, 7).op("add").set(sum);
    return sum;
  });
  const [ab, cd] = pairs;
  code.get(ab).get(cd).shuffle(0, 2, 4, 6).get(ab).get(cd).shuffle(1, 3, 5, 7).op("add");
  if (vectors.length === 4) {
    code.store(to);
    return;
  }
  const sum = code.vector();
  code.set(sum);
  // The address for what is on the stack is there already.
  if (vectors.length === 1) code.get(sum).storeLanes(1, to);
  else code.get(sum).storeLanes(2, to);
  if (vectors.length === 3)
    code
      .integer(0)
      .get(sum)
      .get(sum)
      .shuffle(2, 2, 2, 2)
      .storeLanes(1, to + 8);
}

function eachVector(code: Code, body: () => void): void {
  code.loop(at, vectors, () => {
    code.get(at).integer(1).integerOp("shiftRight").integer(row).integerOp("multiply").set(panel);
    code.get(at).integer(1).integerOp("and").integer(4).integerOp("shiftLeft").set(half);
    body();
  });
}

/** The vector at hand of each unit of panels, in locals. */
function read(code: Code, panels: number, units: number): number[] {
  return Array.from({ length: units }, (_, unit) => {
    const value = code.vector();
    addressOf(code, units);
    code.load(panels + unit * row).set(value);
    return value;
  });
}

function write(code: Code, panels: number, values: readonly number[]): void {
  for (const [unit, value] of values.entries()) {
    addressOf(code, values.length);
    code.get(value).store(panels + unit * row);
  }
}

function addressOf(code: Code, units: number): void {
  code.get(panel).integer(units).integerOp("multiply").get(half).integerOp("add");
}
