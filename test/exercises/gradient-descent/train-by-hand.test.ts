import type { Dataset } from "../../../src/data/dataset";
import { crossEntropy } from "../../../src/engine/losses";
import type { Tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import type { Mlp } from "../../../src/nn/mlp";
import { testListed } from "../listed";

type Loop = (model: Mlp, data: Dataset, learningRate: number, epochs: number) => unknown;
const looping = (mine: Loop): Loop => mine;

/** The loop of the text, with another step. */
const stepping = (step: (model: Mlp, rate: number) => void, forget = true): Loop =>
  looping((model, data, rate, epochs) => {
    const losses: number[] = [];
    for (let epoch = 0; epoch < epochs; epoch++) {
      const loss = crossEntropy(model.forward(data.x), data.y);
      if (forget) model.zeroGrad();
      loss.backward();
      step(model, rate);
      losses.push(loss.item());
    }
    return losses;
  });
const flat = (model: Mlp, rate: number): void => {
  const { gradients } = model;
  model.parameters = model.parameters.map((weight, i) => weight - rate * (gradients[i] as number));
};
const moved = (parameter: Tensor, rate: number): void => {
  parameter.set(parameter.sub((parameter.grad as Tensor).mul(rate)));
};
const right = stepping(flat);
const whole = (...inputs: Parameters<Loop>): number[] => right(...inputs) as number[];

testListed({
  name: "trainByHand",
  check: exercises.trainByHand,
  right: {
    "all parameters in one list": right,
    "layer by layer": stepping((model, rate) =>
      model.layers.forEach(({ weights, bias }) => {
        moved(weights, rate);
        moved(bias, rate);
      }),
    ),
    "number by number": stepping((model, rate) => {
      for (const { weights, bias } of model.layers)
        for (const parameter of [weights, bias])
          for (let i = 0; i < parameter.data.length; i++)
            (parameter.data[i] as number) -= rate * ((parameter.grad as Tensor).data[i] as number);
    }),
    "gradients forgotten at the end": looping((model, data, rate, epochs) =>
      Array.from({ length: epochs }, () => {
        const loss = crossEntropy(model.forward(data.x), data.y);
        loss.backward();
        flat(model, rate);
        model.zeroGrad();
        return loss.item();
      }),
    ),
    "tensors for losses": looping((model, data, rate, epochs) => {
      const losses: Tensor[] = [];
      while (losses.length < epochs) {
        model.zeroGrad();
        const loss = crossEntropy(model.forward(data.x), data.y);
        losses.push(loss);
        loss.backward();
        flat(model, rate);
      }
      return losses;
    }),
  },
  wrong: {
    "the stub": [looping(() => todo("forward, loss, backward, step")), "Not written yet: forward, loss"],
    "no zeroGrad": [stepping(flat, false), "The gradients of all steps pile up"],
    ascent: [stepping((model, rate) => flat(model, -rate)), "this is ascent"],
    "no learning rate": [stepping((model) => flat(model, 1)), "The learning rate is not used"],
    "zeroGrad after backward": [
      stepping((model, rate) => {
        model.zeroGrad();
        flat(model, rate);
      }),
      "The weights never move",
    ],
    "no biases": [
      stepping((model, rate) => model.layers.forEach(({ weights }) => moved(weights, rate))),
      "The biases never move",
    ],
    "biases alone": [
      stepping((model, rate) => model.layers.forEach(({ bias }) => moved(bias, rate))),
      "Only the biases move",
    ],
    "the first layer alone": [
      stepping((model, rate) => [model.layers[0]!.weights, model.layers[0]!.bias].forEach((each) => moved(each, rate))),
      "Only the first layer learns",
    ],
    "the last layer alone": [
      stepping((model, rate) => [model.layers[1]!.weights, model.layers[1]!.bias].forEach((each) => moved(each, rate))),
      "Only the last layer learns",
    ],
    "= for -=": [
      stepping((model, rate) => {
        model.parameters = model.gradients.map((gradient) => -rate * gradient);
      }),
      "The old weights are gone",
    ],
    "the loss after the step": [
      looping((model, data, rate, epochs) => {
        whole(model, data, rate, 0);
        return Array.from({ length: epochs }, () => {
          whole(model, data, rate, 1);
          return crossEntropy(model.forward(data.x), data.y).item();
        });
      }),
      "each loss is the one after its update",
    ],
    "one epoch too few": [
      looping((model, data, rate, epochs) => whole(model, data, rate, epochs - 1)),
      "One epoch is missing",
    ],
    "the return inside the loop": [
      looping((model, data, rate) => whole(model, data, rate, 1)),
      "after the first epoch",
    ],
    "the last loss alone": [looping((...inputs) => whole(...inputs).at(-1)), "One number came back"],
    "no losses": [
      looping((...inputs) => {
        whole(...inputs);
        return [];
      }),
      "The list of losses is empty",
    ],
    "one loss too many": [
      looping((model, data, rate, epochs) => whole(model, data, rate, epochs + 1)),
      "There are 4 epochs, and 5 losses came back",
    ],
    "an exception": [
      looping((model) => (model.layers[2] as Mlp["layers"][number]).weights),
      "stopped with an error: TypeError",
    ],
    nothing: [looping((...inputs) => void whole(...inputs)), "trainByHand returns nothing"],
  },
});
