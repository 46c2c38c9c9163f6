import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [logits: number[], temperature: number];

/** Lesson 05: softmax at a temperature (Ackley, Hinton and Sejnowski 1985). */
export const withTemperatureExercise = functionExercise<Inputs>({
  name: "withTemperature",
  cases() {
    const chance = random(6);
    const drawn = [0.5, 2, 0.25, 1.5].map((temperature): Inputs => {
      const logits = Array.from({ length: 3 + chance.integer(3) }, () => Math.round(chance.normal() * 20) / 10);
      return [logits, temperature];
    });
    return [[[0, Math.log(3)], 1], ...drawn];
  },
  right: (logits, temperature) => softmax(logits.map((logit) => logit / temperature)),
  mistakes: [
    {
      wrong: (logits) => softmax(logits),
      message: "This is plain softmax: the temperature is not used. Divide each logit by it before.",
    },
    {
      wrong: (logits, temperature) => softmax(logits.map((logit) => logit * temperature)),
      message: "The logits are multiplied by the temperature, so that heat makes it sure. Divide by it.",
    },
    {
      wrong: (logits, temperature) => softmax(logits).map((share) => share / temperature),
      message:
        "The temperature comes too late: the shares are divided, and do not add up to 1 any more. Divide the logits, before the powers are taken.",
    },
    {
      wrong: (logits, temperature) => shares(softmax(logits).map((share) => share / temperature)),
      message:
        "Dividing all shares and making them add up to 1 again changes nothing. Divide the logits, before the powers are taken.",
    },
    {
      wrong: (logits, temperature) => shares(logits.map((logit) => Math.exp(logit) / temperature)),
      message:
        "The powers are divided by the temperature, and the sum takes it out again. It belongs inside of Math.exp.",
    },
    {
      wrong: (logits, temperature) => logits.map((logit) => Math.exp(logit / temperature)),
      message: "The powers do not add up to 1. Divide each of them by their sum.",
    },
    {
      wrong: (logits, temperature) => logits.map((logit) => logit / temperature),
      message: "The logits are divided, and that is the first half. Now softmax: powers, divided by their sum.",
    },
    {
      wrong: (logits, temperature) => shares(logits.map((logit) => logit / temperature)),
      message: "Logits can be negative, and shares cannot: take Math.exp of each before you divide by the sum.",
    },
    {
      wrong: (logits, temperature) => softmax(logits.map((logit) => logit - temperature)),
      message: "To take the same from every logit changes nothing. Divide by the temperature.",
    },
    {
      wrong: (logits, temperature) => softmax(logits.map((logit) => -logit / temperature)),
      message: "The sign is the wrong way round: the likeliest letter has become the least likely.",
    },
  ],
  call: (logits, temperature) => `withTemperature(${logits.length} logits, ${temperature})`,
  form(result, logits) {
    if (!Array.isArray(result)) return "Return a list: a probability for each logit.";
    if (result.length !== logits.length)
      return `There are ${logits.length} logits, and ${result.length} probabilities came back. Each gets one.`;
    return undefined;
  },
  praise: "Right: cold makes it sure of itself, heat makes it bold. Your function draws the next names.",
});

function softmax(logits: readonly number[]): number[] {
  return shares(logits.map(Math.exp));
}

function shares(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}
