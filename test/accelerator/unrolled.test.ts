import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accelerator, type AcceleratedNetwork } from "../../src/accelerator";
import { denseParameterCount, type ActivationName, type LossName } from "../../src/nn/dense";
import { adam, momentum, sgd } from "../../src/nn/optimizer";
import { random } from "../../src/data/random";

interface Case {
  readonly sizes: readonly number[];
  readonly activation: ActivationName;
  readonly output: ActivationName;
  readonly loss: LossName;
  readonly optimizer: ReturnType<typeof sgd>;
  readonly batchSize: number;
}

const size = 37;

function networkFor({ sizes, activation, output, loss, optimizer, batchSize }: Case): AcceleratedNetwork {
  const hidden = sizes.slice(1, -1);
  const spec = { sizes, activations: hidden.map(() => activation), output, dropout: hidden.map(() => 0) };
  const classes = loss === "crossEntropy" ? (sizes.at(-1) as number) : 0;
  const found = accelerator()?.create({ spec, loss, classes, optimizer, capacity: batchSize });
  if (found === undefined) throw new Error("there is no accelerator here");
  return found;
}

/** The weights after two epochs and the last gradient, with each step's loss and norm; step by step, keeping the sums, only the loops of the module are used. */
function trained(each: Case, looped: boolean): unknown {
  const { sizes, loss, batchSize } = each;
  const [inputs, outputs] = [sizes[0] as number, sizes.at(-1) as number];
  const r = random(5);
  const values = (count: number): number[] => Array.from({ length: count }, () => r.normal());
  const network = networkFor(each);
  network.parameters.set(values(denseParameterCount(sizes)));
  const targets = Array.from({ length: size }, () => r.integer(outputs));
  const set = network.load(values(size * inputs), loss === "crossEntropy" ? targets : values(size * outputs));
  const numbers: number[] = [];
  let step = 0;
  for (let epoch = 0; epoch < 2; epoch++)
    for (let first = 0; first < size; first += batchSize) {
      const samples = Array.from({ length: Math.min(batchSize, size - first) }, (_, index) => first + index);
      const made = network.step(set, samples, { step: step++, learningRate: 0.05, keepSums: looped });
      numbers.push(made.loss, made.gradientNorm);
    }
  const result = { parameters: [...network.parameters], gradient: [...network.gradient], numbers };
  network.dispose();
  return result;
}

const cases = fc.record<Case>({
  // Layers of eight units or more go through other loops than narrow ones.
  sizes: fc
    .array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 })
    .filter((sizes) => denseParameterCount(sizes) <= 64),
  activation: fc.constantFrom("tanh", "relu", "linear"),
  output: fc.constantFrom("tanh", "linear"),
  loss: fc.constantFrom("meanSquaredError", "crossEntropy"),
  optimizer: fc.constantFrom(sgd(), momentum(), adam()) as fc.Arbitrary<ReturnType<typeof sgd>>,
  batchSize: fc.integer({ min: 1, max: 20 }),
});

describe("the passes that a small network gets of its own", () => {
  test("are there for small networks whose activations are quick, and for no others", () => {
    const plain: Case = {
      sizes: [2, 4, 1],
      activation: "tanh",
      output: "linear",
      loss: "meanSquaredError",
      optimizer: sgd(),
      batchSize: 4,
    };
    expect(networkFor(plain).isUnrolled).toBe(true);
    expect(networkFor({ ...plain, activation: "gelu" }).isUnrolled).toBe(false);
    expect(networkFor({ ...plain, sizes: [2, 64, 1] }).isUnrolled).toBe(false);
  });

  test("make the same bits as the loops", () => {
    fc.assert(
      fc.property(cases, (each) => {
        expect(trained(each, false)).toEqual(trained(each, true));
      }),
      { numRuns: 60 },
    );
  });

  test("carry NaN and infinity as the loops do", () => {
    for (const wrong of [NaN, Infinity, -1e38]) {
      const network = networkFor({
        sizes: [2, 4, 1],
        activation: "tanh",
        output: "linear",
        loss: "meanSquaredError",
        optimizer: sgd(),
        batchSize: 4,
      });
      network.parameters.fill(wrong);
      const set = network.load([1, 2, 3, 4], [1, 0]);
      const step = (keepSums: boolean): unknown => network.step(set, [0, 1], { step: 0, learningRate: 0.1, keepSums });
      expect(step(false)).toEqual(step(true));
      network.dispose();
    }
  });
});
