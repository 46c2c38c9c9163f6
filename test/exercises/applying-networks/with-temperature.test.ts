import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Heat = (logits: number[], temperature: number) => unknown;
const heat = (mine: Heat): Heat => mine;
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const softmax = (logits: number[]): number[] => {
  const powers = logits.map(Math.exp);
  return powers.map((power) => power / sum(powers));
};

testListed({
  name: "withTemperature",
  check: exercises.withTemperature,
  right: {
    "softmax of quotients": heat((logits, temperature) => softmax(logits.map((logit) => logit / temperature))),
    "one loop": heat((logits, temperature) => {
      const powers: number[] = [];
      for (const logit of logits) powers.push(Math.exp(logit / temperature));
      const total = sum(powers);
      return powers.map((power) => power / total);
    }),
    "powers of the powers": heat((logits, temperature) => {
      const powers = logits.map((logit) => Math.exp(logit) ** (1 / temperature));
      return powers.map((power) => power / sum(powers));
    }),
    "the largest taken away": heat((logits, temperature) => {
      const most = Math.max(...logits);
      return softmax(logits.map((logit) => (logit - most) / temperature));
    }),
    "times one over": heat((logits, temperature) => softmax(logits.map((logit) => logit * (1 / temperature)))),
  },
  wrong: {
    "the stub": [heat(() => todo("divide, then softmax")), "Not written yet: divide, then softmax."],
    "no temperature": [heat((logits) => softmax(logits)), "the temperature is not used"],
    times: [heat((logits, temperature) => softmax(logits.map((logit) => logit * temperature))), "heat makes it sure"],
    "too late": [
      heat((logits, temperature) => softmax(logits).map((share) => share / temperature)),
      "The temperature comes too late",
    ],
    "no sum": [
      heat((logits, temperature) => logits.map((logit) => Math.exp(logit / temperature))),
      "The powers do not add up to 1",
    ],
    "no powers": [heat((logits, temperature) => logits.map((logit) => logit / temperature)), "the first half"],
    "no powers, a sum": [
      heat((logits, temperature) => {
        const cool = logits.map((logit) => logit / temperature);
        return cool.map((each) => each / sum(cool));
      }),
      "Logits can be negative",
    ],
    "upside down": [
      heat((logits, temperature) => softmax(logits.map((logit) => -logit / temperature))),
      "the least likely",
    ],
    "one number": [heat((logits, temperature) => Math.max(...softmax(logits)) / temperature), "Return a list"],
    "one too few": [heat((logits) => softmax(logits.slice(1))), "Each gets one"],
    nothing: [heat(() => undefined), "withTemperature returns nothing"],
  },
});
