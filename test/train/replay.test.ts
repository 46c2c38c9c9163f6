import { describe, expect, it } from "vitest";
import { random } from "../../src/data/random";
import { mlp } from "../../src/nn/mlp";
import { optimizerNames } from "../../src/nn/optimizer";
import { cosine } from "../../src/nn/schedule";
import { readHistory } from "../../src/train/read-history";
import { fit, training, type Training } from "../../src/train/training";
import { twoRings } from "./two-rings";

const data = twoRings(60, 4);

/** Drives a run to its end, and keeps the weights as they were before the first step and after each. */
function watched(net: ReturnType<typeof mlp>, run: Training, between?: (step: number) => void): Float64Array[] {
  const weights = [net.parameters];
  for (const { step } of run) {
    weights.push(net.parameters);
    between?.(step);
  }
  return weights;
}

/** Goes back from the end, then to and fro: every state must be the first time's, to the bit. */
function expectSameAgain({ history }: Training, weights: readonly Float64Array[]): void {
  const back = history.steps.map(({ step }) => step).reverse();
  for (const step of [...back, -1, ...random(1).shuffle(back).slice(0, 40)])
    expect(history.at(step).parameters, `after step ${step}`).toEqual(weights[step + 1]);
}

const kinds = optimizerNames.flatMap((optimizer) =>
  (["float32", "float64"] as const).map((precision) => ({ optimizer, precision })),
);

describe("a step back is the first time's, to the bit", () => {
  it.each(kinds)("$optimizer in $precision, with dropout, penalties and a schedule", ({ optimizer, precision }) => {
    const net = mlp({ layers: [2, 8, 8, 2], activation: "relu", dropout: [0.3, 0], precision });
    const options = { epochs: 6, batchSize: 7, learningRate: 0.02, optimizer, schedule: cosine(), l1: 1e-3, l2: 1e-3 };
    const run = training(net, data, options);
    expectSameAgain(run, watched(net, run));
  });

  it("between keyframes too, in a run too long to keep every state", () => {
    const net = mlp({ layers: [2, 64, 64, 2], dropout: 0.2 });
    const run = training(net, data, { epochs: 60, batchSize: 16, optimizer: "adam", learningRate: 0.01 });
    const weights = watched(net, run);
    expect(run.history.keyframes.length).toBeLessThan(run.history.steps.length);
    for (const step of [239, 238, 120, 121, 0, -1]) expect(run.history.at(step).parameters).toEqual(weights[step + 1]);
  });

  it("after a learning rate was changed from outside", () => {
    const net = mlp({ layers: [2, 8, 2] });
    const run = training(net, data, { epochs: 5, optimizer: "momentum" });
    const weights = watched(net, run, (step) => {
      if (step % 3 === 0) run.learningRate *= 0.9;
    });
    expectSameAgain(run, weights);
  });

  it("after somebody set weights while it went on", () => {
    const net = mlp({ layers: [2, 64, 64, 2] });
    const run = training(net, data, { epochs: 100, optimizer: "adam", learningRate: 0.01 });
    const weights = watched(net, run, (step) => {
      if (step === 200) net.layers[2]!.bias.set([1, -1]);
    });
    for (const step of [399, 210, 202, 201, 199]) expect(run.history.at(step).parameters).toEqual(weights[step + 1]);
    expect(run.history.at(200).layers[2]!.bias.toArray()).toEqual([1, -1]);
    // Going on from the step before them must not pass them over.
    run.history.detail(200);
    expect(run.history.at(200).layers[2]!.bias.toArray()).toEqual([1, -1]);
    run.history.detail(200);
    expect(run.history.detail(201).before[2]!.bias).toEqual([1, -1]);
  });

  it("with what the run's data made of the outputs", () => {
    const net = mlp({ layers: [2, 4, 1] });
    const history = fit(net, data, { epochs: 5 });
    for (const step of [-1, 19]) expect(history.at(step).task).toEqual(net.task);
    expect(history.at(19).predict(data.x).toArray()).toEqual(net.predict(data.x).toArray());
  });

  it("to the start, of a run that was stopped before its first step", () => {
    const net = mlp({ layers: [2, 4, 2] });
    const history = fit(net, data, { signal: AbortSignal.abort() });
    expect([history.stopped, history.steps.length]).toEqual(["interrupted", 0]);
    expect(history.at(-1).parameters).toEqual(net.parameters);
    expect(() => history.at(0)).toThrow(RangeError);
    expect(readHistory(JSON.stringify(history)).keyframes).toEqual([]);
  });

  it("with all that a step computed", () => {
    const options = { epochs: 4, detail: true, batchSize: 7, optimizer: "adam" };
    const run = training(mlp({ layers: [2, 8, 2], dropout: 0.5 }), data, options);
    const details = [...run].map(({ detail }) => detail!);
    for (const step of [30, 3, 17, 16]) expect(run.history.detail(step)).toEqual(details[step]);
  });

  it("with no update where the loss was past what float32 can hold", () => {
    const net = mlp({ layers: [2, 4, 2] });
    net.layers[1]!.bias.set([1e30, 0]);
    const history = fit(net, data, { loss: "meanSquaredError" });
    expect([history.stopped, history.steps[0]!.loss]).toEqual(["diverged", Infinity]);
    const { loss, update } = history.detail(0);
    expect(loss).toBe(Infinity);
    expect(update.map(({ bias }) => bias)).toEqual([new Array(4).fill(0), [0, 0]]);
  });

  it("and refuses a step that was not made", () => {
    const history = fit(mlp({ layers: [2, 2] }), data, { epochs: 1, batchSize: 30 });
    expect(() => history.at(2)).toThrow(
      new RangeError("at: expected a step from -1 to 1; got 2 — the run has 2 steps"),
    );
    expect(() => history.detail(-1)).toThrow(RangeError);
    expect(() => history.at(0.5)).toThrow(RangeError);
    expect(() => history.at("1" as never)).toThrow(
      new TypeError('at: expected the number of a step; got "1" — for example at(1)'),
    );
    expect(() => history.detail(undefined as never)).toThrow(TypeError);
  });
});

describe("a history as JSON", () => {
  const net = mlp({ layers: [2, 16, 2] });
  const history = fit(net, data, { epochs: 50, validation: twoRings(20, 5), optimizer: "adam" });
  const text = JSON.stringify(history);

  it("reads back to the bit", () => {
    const again = readHistory(text);
    expect(again.steps).toEqual(history.steps);
    expect(again.epochs).toEqual(history.epochs);
    expect([again.stopped, again.best]).toEqual([history.stopped, history.best]);
    for (const { step, parameters } of again.keyframes) expect(parameters).toEqual(history.at(step - 1).parameters);
    expect(again.keyframes[0]!.step).toBe(0);
  });

  it("keeps a loss that is not finite", () => {
    const lost = fit(mlp({ layers: [2, 2] }), data, { loss: (prediction) => prediction.mean().mul(NaN) });
    expect(readHistory(JSON.stringify(lost)).steps[0]!.loss).toBe(NaN);
  });

  it("is small", () => {
    // 200 steps: 22 kB of numbers, and keyframes up to their budget.
    expect(JSON.stringify(JSON.parse(text).steps).length).toBeLessThan(120 * history.steps.length);
    expect(JSON.stringify(JSON.parse(text).keyframes).length).toBeLessThan(300_000);
  });

  it("is refused when it is none", () => {
    expect(() => readHistory("{}")).toThrow(TypeError);
    expect(() => readHistory(JSON.stringify({ ...JSON.parse(text), version: 2 }))).toThrow(RangeError);
    expect(() => readHistory(text.replace(/"loss":[\d.]+/, '"loss":"much"'))).toThrow(TypeError);
  });

  it.each([
    ["a record that is none", { steps: [null] }, "a number in step of every record; got undefined"],
    ["a record without its loss", { epochs: [{ epoch: 0 }] }, "a number in loss of every record; got undefined"],
    ["an end that is unknown", { stopped: "never" }, 'a known end in stopped; got "never"'],
    ["a best that is none", { best: "first" }, "a number in epoch of every record"],
    ["a precision that is unknown", { precision: "float16" }, 'a known precision; got "float16"'],
    ["a keyframe that is none", { keyframes: [null] }, "a step in every keyframe; got undefined"],
    ["a keyframe without weights", { keyframes: [{ step: 0 }] }, "numbers as base64 in every keyframe; got undefined"],
    ["weights that are cut off", { keyframes: [{ step: 0, parameters: "AAAA" }] }, 'every keyframe; got "AAAA"'],
    ["weights in other letters", { keyframes: [{ step: 0, parameters: "AAA-AA" }] }, 'every keyframe; got "AAA-AA"'],
  ])("is refused with %s", (_, part, message) => {
    const spoilt = { ...JSON.parse(text), ...part };
    expect(() => readHistory(spoilt)).toThrow(TypeError);
    expect(() => readHistory(spoilt)).toThrow(message);
  });
});
