import { type Tensor, tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Loss = (prediction: Tensor, target: Tensor) => unknown;
const loss = (mine: Loss): Loss => mine;
const right = (p: Tensor, t: Tensor): Tensor => t.mul(p.log()).sum().neg();
const both = (p: Tensor, t: Tensor): Tensor =>
  t
    .mul(p.log())
    .add(t.neg().add(1).mul(p.neg().add(1).log()))
    .neg();

testListed({
  name: "surprise",
  check: exercises.surprise,
  right: {
    "target times logarithm": loss(right),
    "the logarithm first": loss((p, t) => p.log().mul(t).sum().neg()),
    "the chance picked, then its logarithm": loss((p, t) => p.mul(t).sum().log().neg()),
    "times minus one": loss((p, t) => p.log().mul(t).sum().mul(-1)),
    "the size of the logarithm": loss((p, t) => p.log().abs().mul(t).sum()),
    "one over the chance": loss((p, t) => p.pow(-1).log().mul(t).sum()),
  },
  wrong: {
    "the stub": [loss(() => todo("say how surprised you are")), "Not written yet: say how surprised you are."],
    "no minus": [loss((p, t) => t.mul(p.log()).sum()), "The minus is missing"],
    "the mean": [loss((p, t) => t.mul(p.log()).mean().neg()), "It divides by the number of classes"],
    "every class": [loss((p) => p.log().sum().neg()), "Every class counts"],
    entropy: [loss((p) => p.mul(p.log()).sum().neg()), "This is the entropy"],
    exchanged: [loss((p, t) => p.mul(t.log()).sum().neg()), "Prediction and target are exchanged"],
    "no logarithm": [loss((p, t) => t.mul(p).sum().neg()), "The logarithm is missing"],
    "one minus the chance": [loss((p, t) => t.mul(p).sum().neg().add(1)), "never more than 1"],
    "squared error": [loss((p, t) => p.sub(t).pow(2).sum()), "the squared error of the chances"],
    "mean squared error": [loss((p, t) => p.sub(t).pow(2).mean()), "the mean squared error of the chances"],
    binary: [loss((p, t) => both(p, t).sum()), "The other classes count too, by 1 − p. That is"],
    "the mean of binary": [loss((p, t) => both(p, t).mean()), "and then a mean is taken"],
    "softmax again": [loss((p, t) => t.mul(p.softmax().log()).sum().neg()), "softmax is taken once more"],
    "base 2": [loss((p, t) => right(p, t).div(Math.LN2)), "a logarithm of base 2"],
    "cut off": [loss((p, t) => tensor(right(p, t).item())), "it has no slope"],
    "one for each class": [loss((p, t) => t.mul(p.log()).neg()), "A loss is one number; 3 came back"],
    "a number": [loss((p, t) => right(p, t).item()), "A tensor has to come back"],
    nothing: [loss(() => undefined), "surprise returns nothing"],
  },
});
