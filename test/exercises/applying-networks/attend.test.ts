import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Attend = (question: number[], letters: number[][]) => unknown;
const attend = (mine: Attend): Attend => mine;
const at = (values: number[], index: number): number => values[index] as number;
const dot = (a: number[], b: number[]): number => a.reduce((sum, each, index) => sum + each * at(b, index), 0);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

testListed({
  name: "attend",
  check: exercises.attend,
  right: {
    "three lines": attend((question, letters) => {
      const powers = letters.map((letter) => Math.exp(dot(question, letter)));
      return powers.map((power) => power / sum(powers));
    }),
    loops: attend((question, letters) => {
      const powers: number[] = [];
      for (const letter of letters) {
        let score = 0;
        for (let i = 0; i < question.length; i++) score += at(question, i) * at(letter, i);
        powers.push(Math.exp(score));
      }
      let total = 0;
      for (const power of powers) total += power;
      return powers.map((power) => power / total);
    }),
    "the largest taken away first": attend((question, letters) => {
      const scores = letters.map((letter) => dot(question, letter));
      const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
      return powers.map((power) => power / sum(powers));
    }),
    "one over a sum": attend((question, letters) =>
      letters.map((own) => 1 / sum(letters.map((other) => Math.exp(dot(question, other) - dot(question, own))))),
    ),
    "powers of e": attend((question, letters) => {
      const powers = letters.map((letter) => Math.E ** dot(letter, question));
      return powers.map((power) => power / sum(powers));
    }),
  },
  wrong: {
    "the stub": [attend(() => todo("share the attention out")), "Not written yet: share the attention out."],
    scores: [attend((question, letters) => letters.map((letter) => dot(question, letter))), "These are the scores"],
    powers: [
      attend((question, letters) => letters.map((letter) => Math.exp(dot(question, letter)))),
      "they do not add up to 1",
    ],
    "the best alone": [
      attend((question, letters) => {
        const scores = letters.map((letter) => dot(question, letter));
        return scores.map((score) => (score === Math.max(...scores) ? 1 : 0));
      }),
      "All the attention goes to the best letter",
    ],
    "upside down": [
      attend((question, letters) => {
        const powers = letters.map((letter) => Math.exp(-dot(question, letter)));
        return powers.map((power) => power / sum(powers));
      }),
      "The sign is the wrong way round",
    ],
    scaled: [
      attend((question, letters) => {
        const powers = letters.map((letter) => Math.exp(dot(question, letter) / Math.sqrt(question.length)));
        return powers.map((power) => power / sum(powers));
      }),
      "as in a transformer",
    ],
    "no question": [
      attend((_, letters) => {
        const powers = letters.map((letter) => Math.exp(sum(letter)));
        return powers.map((power) => power / sum(powers));
      }),
      "The question is not used",
    ],
    "all alike": [attend((_, letters) => letters.map(() => 1 / letters.length)), "All letters get the same share"],
    "products not added": [
      attend((question, letters) => letters.map((letter) => letter.map((each, i) => each * at(question, i)))),
      "Its products have to be added up",
    ],
    "one number": [attend((question, letters) => dot(question, letters[0] as number[])), "Return a list"],
    "one too few": [attend((_, letters) => letters.slice(1).map(() => 1)), "Each letter gets one"],
    nothing: [attend(() => undefined), "attend returns nothing"],
  },
});
