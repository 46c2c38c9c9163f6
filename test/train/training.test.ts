import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { crossEntropy } from "../../src/engine/losses";
import { mlp } from "../../src/nn/mlp";
import { fit, training } from "../../src/train/training";
import { twoRings } from "./two-rings";

const train = twoRings(50, 1);
const validation = twoRings(30, 2);
const model = (more: object = {}) => mlp({ layers: [2, 6, 2], seed: 3, ...more });
const options = { epochs: 3, batchSize: 16, learningRate: 0.2, seed: 5 };

describe("training", () => {
  it("does nothing until somebody asks for a step", () => {
    const net = model();
    const before = net.parameters;
    const run = training(net, train, options);
    expect(run.history.steps).toEqual([]);
    expect(net.parameters).toEqual(before);
    run.next();
    expect(run.history.steps.length).toBe(1);
    expect(net.parameters).not.toEqual(before);
  });

  it("counts steps and epochs from 0, and ends an epoch with its last, short batch", () => {
    const steps = [...training(model(), train, options)];
    expect(steps.map(({ step }) => step)).toEqual(Array.from({ length: 12 }, (_, step) => step));
    expect(steps.map(({ epoch }) => epoch)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(steps.filter(({ ended }) => ended !== undefined).map(({ step }) => step)).toEqual([3, 7, 11]);
  });

  it("returns its history, which is what fit returns", () => {
    const run = training(model(), train, options);
    let last = run.next();
    while (last.done !== true) last = run.next();
    expect(last.value).toBe(run.history);
    expect(JSON.stringify(run.history)).toBe(JSON.stringify(fit(model(), train, options)));
    expect(run.history.stopped).toBe("epochs");
  });

  it("records the batch's loss before its update, without penalties", () => {
    const net = model({ precision: "float64" });
    const [step] = training(net, train, { ...options, batchSize: 50, shuffle: false, l1: 0.1, l2: 0.1 });
    const before = model({ precision: "float64" });
    expect(step!.loss).toBeCloseTo(crossEntropy(before.forward(train.x), train.y).item(), 14);
  });

  it("measures the whole set after the epoch in evaluation mode", () => {
    const net = model({ precision: "float64", dropout: 0.5 });
    const history = fit(net, train, { ...options, validation });
    const { loss, accuracy, validationLoss, validationAccuracy } = history.epochs.at(-1)!;
    expect(loss).toBeCloseTo(crossEntropy(net.forward(train.x), train.y).item(), 14);
    expect(validationLoss).toBeCloseTo(crossEntropy(net.forward(validation.x), validation.y).item(), 14);
    const share = (data: typeof train) =>
      net.predict(data.x).data.filter((index, sample) => index === data.y.data[sample]).length / data.size;
    expect(accuracy).toBe(share(train));
    expect(validationAccuracy).toBe(share(validation));
  });

  it("says no accuracy for values", () => {
    const values = dataset({ x: [[0], [1], [2]], y: [0, 1, 4] });
    const [epoch] = fit(mlp({ layers: [1, 3, 1] }), values, { epochs: 1 }).epochs;
    expect(Object.keys(epoch!)).toEqual(["epoch", "loss"]);
  });

  it("leaves the model as the last step left it when somebody breaks off", () => {
    const net = model();
    const run = training(net, train, options);
    for (const { step } of run) if (step === 4) break;
    expect(run.history.stopped).toBe("interrupted");
    expect(run.history.steps.length).toBe(5);
    expect(net.parameters).toEqual(run.history.at(4).parameters);
  });

  it("stops before the next step when its signal says so", () => {
    const controller = new AbortController();
    const run = training(model(), train, { ...options, signal: controller.signal });
    for (const { step } of run) if (step === 2) controller.abort();
    expect(run.history.stopped).toBe("interrupted");
    expect(run.history.steps.length).toBe(3);
    const history = fit(model(), train, { ...options, signal: AbortSignal.abort() });
    expect([history.stopped, history.steps.length]).toEqual(["interrupted", 0]);
  });

  it("carries all that a step computed when asked to", () => {
    const net = model({ dropout: [0.5], precision: "float64" });
    const [step] = training(net, train, { ...options, detail: true });
    const { samples, layers, before, gradients, update, loss } = step!.detail!;
    expect(samples.length).toBe(16);
    expect(loss).toBe(step!.loss);
    const mask = layers[0]!.mask!;
    expect(mask.flat().every((keep) => keep === 0 || keep === 1)).toBe(true);
    for (const [row, units] of layers[0]!.outputs.entries())
      for (const [unit, output] of units.entries())
        expect(output).toBeCloseTo(mask[row]![unit]! * 2 * Math.tanh(layers[0]!.sums[row]![unit]!), 14);
    expect(layers[1]!.mask).toBeUndefined();
    expect(update[1]!.bias[0]).toBeCloseTo(-0.2 * gradients[1]!.bias[0]!, 14);
    expect(net.layers[1]!.bias.data[0]).toBeCloseTo(before[1]!.bias[0]! + update[1]!.bias[0]!, 14);
  });

  it("takes a new learning rate from the next step on", () => {
    const rates: number[] = [];
    const run = training(model(), train, options);
    for (const { step, learningRate } of run) {
      rates.push(learningRate);
      if (step === 1) run.learningRate = 0.05;
    }
    expect(rates.slice(0, 4)).toEqual([0.2, 0.2, 0.05, 0.05]);
    expect(run.learningRate).toBe(0.05);
    const as = fit(model(), train, { ...options, schedule: (step) => (step < 2 ? 1 : 0.25) });
    expect(run.history.steps).toEqual(as.steps);
    expect(() => (run.learningRate = -1)).toThrow("training: expected learningRate > 0; got -1 —");
  });

  it("multiplies the learning rate by the schedule", () => {
    const steps = [...training(model(), train, { ...options, schedule: (step, epoch) => (step + 1) / (epoch + 1) })];
    expect(steps.slice(0, 6).map(({ learningRate }) => learningRate)).toEqual(
      [1, 2, 3, 4, 5 / 2, 6 / 2].map((factor) => 0.2 * factor),
    );
  });
});

describe("early stopping", () => {
  const noisy = dataset({
    x: train.x,
    y: Array.from(train.y.data, (y, index) => (index % 5 === 0 ? 1 - y : y)),
    classes: train.classes,
  });
  const wide = () => mlp({ layers: [2, 32, 2], seed: 1 });
  const wild = { ...options, epochs: 200, learningRate: 1, validation, patience: 4 };

  it("stops when the validation loss has not been better for as long as patience, and brings the best weights back", () => {
    const net = wide();
    const history = fit(net, noisy, wild);
    const losses = history.epochs.map(({ validationLoss }) => validationLoss!);
    expect(history.stopped).toBe("early");
    expect(history.best).toEqual({ epoch: losses.indexOf(Math.min(...losses)), loss: Math.min(...losses) });
    expect(history.epochs.length).toBe(history.best!.epoch + 5);
    expect(net.parameters).toEqual(history.at((history.best!.epoch + 1) * 4 - 1).parameters);
  });

  it("leaves the last weights when told not to restore", () => {
    const net = wide();
    const history = fit(net, noisy, { ...wild, restoreBest: false });
    expect(history.stopped).toBe("early");
    expect(net.parameters).toEqual(history.at(history.steps.length - 1).parameters);
  });

  it("restores nothing without patience, though it says which epoch was best", () => {
    const net = wide();
    const history = fit(net, noisy, { ...wild, epochs: 20, patience: undefined });
    expect(history.stopped).toBe("epochs");
    expect(history.best!.epoch).toBeLessThan(19);
    expect(net.parameters).toEqual(history.at(history.steps.length - 1).parameters);
  });

  it("brings the best weights back at the end of the epochs too, and when its holder stops at the last step", () => {
    const net = wide();
    const history = fit(net, noisy, { ...wild, epochs: 12, patience: 100 });
    expect(history.stopped).toBe("epochs");
    expect(history.best!.epoch).toBeLessThan(11);
    const best = history.at((history.best!.epoch + 1) * 4 - 1).parameters;
    expect(net.parameters).toEqual(best);
    const held = wide();
    for (const { step } of training(held, noisy, { ...wild, epochs: 12, patience: 100 })) if (step === 47) break;
    expect(held.parameters).toEqual(best);
  });
});

describe("divergence", () => {
  const line = dataset({ x: [[1], [2], [3], [4]], y: [1, 2, 3, 4] });

  it("is a result: the loss out of bounds is the last step, and the weights are those before it", () => {
    const net = mlp({ layers: [1, 1], precision: "float64" });
    const history = fit(net, line, { learningRate: 1, batchSize: 4, epochs: 500 });
    const losses = history.steps.map(({ loss }) => loss);
    expect(history.stopped).toBe("diverged");
    expect(losses.at(-1)).toBeGreaterThan(1e6 * losses[0]!);
    expect(Math.max(...losses.slice(0, -1))).toBeLessThanOrEqual(1e6 * losses[0]!);
    const last = losses.length - 1;
    expect(net.parameters).toEqual(history.at(last - 1).parameters);
    expect(history.at(last).parameters).toEqual(history.at(last - 1).parameters);
    expect(history.detail(last).update[0]!.bias).toEqual([0]);
  });

  it("is a loss that is not finite, from the first step on", () => {
    const net = mlp({ layers: [1, 1], precision: "float64" });
    const nowhere = fit(net, line, { loss: (prediction) => prediction.mean().mul(NaN), epochs: 3 });
    expect([nowhere.stopped, nowhere.steps.length, nowhere.epochs.length]).toEqual(["diverged", 1, 0]);
    expect(net.parameters).toEqual(mlp({ layers: [1, 1], precision: "float64" }).parameters);
  });

  it("is not a loss after a first one of exactly 0", () => {
    const net = mlp({ layers: [1, 1], initialization: "zeros" });
    const data = dataset({ x: [[1], [2]], y: [0, 1] });
    expect(fit(net, data, { batchSize: 1, epochs: 5, shuffle: false }).stopped).toBe("epochs");
  });
});

describe("a history that is printed", () => {
  it("says how long the run was, why it ended and where it stood then", () => {
    const data = twoRings(40, 1);
    const history = fit(mlp({ layers: [2, 4, 2], seed: 1 }), data, { epochs: 3, validation: data });
    const { loss, accuracy } = history.epochs[2];
    const [first, second] = [loss, accuracy as number].map((value) => Number(value.toPrecision(4)));
    expect(inspect(history)).toBe(
      `history: ${history.steps.length} steps in 3 epochs, ended by "epochs": loss ${first}, accuracy ${second}, ` +
        `validation loss ${first}, validation accuracy ${second}`,
    );
  });
});
