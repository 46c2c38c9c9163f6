import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [question: number[], letters: number[][]];

/** Lesson 05: how much of its attention each letter gets: softmax over the dot products with a question (Luong, Pham and Manning 2015). */
export const attendExercise = functionExercise<Inputs>({
  name: "attend",
  cases() {
    const chance = random(8);
    const numbers = (count: number): number[] =>
      Array.from({ length: count }, () => Math.round(chance.normal() * 10) / 10);
    const drawn = [2, 3, 5, 4].map((count): Inputs => [numbers(3), Array.from({ length: count }, () => numbers(3))]);
    return [
      [
        [1, 0],
        [
          [0, 5],
          [0, 2],
        ],
      ],
      ...drawn,
    ];
  },
  right: (question, letters) => shares(scores(question, letters).map(Math.exp)),
  mistakes: [
    {
      wrong: scores,
      message: "These are the scores. They may be negative, and do not add up to 1: send them through softmax.",
    },
    {
      wrong: (question, letters) => scores(question, letters).map(Math.exp),
      message: "The powers are right, but they do not add up to 1. Divide each of them by their sum.",
    },
    {
      wrong: (question, letters) => shares(scores(question, letters)),
      message:
        "The scores themselves are divided by their sum. A score can be negative, and a share cannot: take Math.exp of each first.",
    },
    {
      wrong: (question, letters) => {
        const powers = scores(question, letters).map(Math.exp);
        return powers.map((power) => power / powers.length);
      },
      message: "The powers are divided by how many there are. Divide by their sum, so that the shares add up to 1.",
    },
    {
      wrong: (question, letters) => {
        const all = scores(question, letters);
        return all.map((score) => (score === Math.max(...all) ? 1 : 0));
      },
      message:
        "All the attention goes to the best letter. Softmax leaves something for the others, so that a gradient can flow.",
    },
    {
      wrong: (question, letters) => shares(scores(question, letters).map((score) => Math.exp(-score))),
      message: "The sign is the wrong way round: the letter that matches least gets the most.",
    },
    {
      wrong: (question, letters) =>
        shares(scores(question, letters).map((score) => Math.exp(score / Math.sqrt(question.length)))),
      message:
        "The scores are divided by the root of their length, as in a transformer. It works too, but our translator does without: leave it out.",
    },
    {
      wrong: (_, letters) => shares(letters.map((letter) => Math.exp(letter.reduce((sum, each) => sum + each, 0)))),
      message: "The question is not used. Multiply each letter's numbers with those of the question, and add up.",
    },
    {
      wrong: (question, letters) => shares(letters.map((letter) => Math.exp(question[0] * letter[0]))),
      message: "Only the first number of each letter counts. Add up the products over all of them.",
    },
    {
      wrong: (_, letters) => letters.map(() => 1 / letters.length),
      message: "All letters get the same share, whatever is asked. Let the dot products decide.",
    },
  ],
  call: (question, letters) => `attend(a question of ${question.length} numbers, ${letters.length} letters)`,
  form(result, _, letters) {
    if (!Array.isArray(result)) return "Return a list: a share for each letter.";
    if (result.some(Array.isArray)) return "Each letter has a list now. Its products have to be added up to one score.";
    if (result.length !== letters.length)
      return `There are ${letters.length} letters, and ${result.length} shares came back. Each letter gets one.`;
    return undefined;
  },
  praise:
    "Right: what matches the question is looked at. The translator below does the same for every letter it writes.",
});

function scores(question: readonly number[], letters: readonly (readonly number[])[]): number[] {
  return letters.map((letter) => letter.reduce((sum, each, at) => sum + each * question[at], 0));
}

function shares(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}
