import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Halving = (step: number, epoch: number) => unknown;
const halving = (mine: Halving): Halving => mine;

testListed({
  name: "halving",
  check: exercises.halving,
  right: {
    "a power": halving((_, epoch) => 0.5 ** Math.floor(epoch / 20)),
    "a power of 2": halving((_, epoch) => 2 ** -Math.floor(epoch / 20)),
    "one by a power": halving((_, epoch) => 1 / 2 ** Math.floor(epoch / 20)),
    "Math.pow": halving((_, epoch) => Math.pow(1 / 2, (epoch - (epoch % 20)) / 20)),
    "a loop": halving((_, epoch) => {
      let factor = 1;
      for (let past = 20; past <= epoch; past += 20) factor = factor / 2;
      return factor;
    }),
  },
  wrong: {
    "the stub": [halving(() => todo("halve it")), "Not written yet: halve it."],
    steps: [halving((step) => 0.5 ** Math.floor(step / 20)), "It counts steps"],
    "no rounding": [halving((_, epoch) => 0.5 ** (epoch / 20)), "a little in each epoch"],
    "Math.round": [halving((_, epoch) => 0.5 ** Math.round(epoch / 20)), "in the middle of the 20 epochs"],
    "Math.ceil": [halving((_, epoch) => 0.5 ** Math.ceil(epoch / 20)), "It halves too early"],
    "off by one": [halving((_, epoch) => 0.5 ** Math.floor((epoch + 1) / 20)), "one epoch too early"],
    doubling: [halving((_, epoch) => 2 ** Math.floor(epoch / 20)), "It doubles"],
    "a product": [halving((_, epoch) => 0.5 * Math.floor(epoch / 20)), "a power: 0.5 ** levels"],
    once: [halving((_, epoch) => (epoch < 20 ? 1 : 0.5)), "never again"],
    "in each epoch": [halving((_, epoch) => 0.5 ** epoch), "It halves in each epoch"],
    "how often": [halving((_, epoch) => Math.floor(epoch / 20)), "This is how often to halve"],
    "a fraction": [halving((_, epoch) => 1 / (1 + Math.floor(epoch / 20))), "1, 1/2, 1/3"],
    "a constant": [halving(() => 1), "the same answer, 1, whatever"],
    "a text": [halving(() => "half"), "one number"],
    nothing: [halving(() => undefined), "halving returns nothing"],
  },
});
