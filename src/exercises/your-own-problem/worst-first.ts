import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [said: number[], truth: number[], chances: number[]];

/** Lesson 13: the places of the wrong answers, the surest of them first. */
export const worstFirstExercise = functionExercise<Inputs>({
  name: "worstFirst",
  cases() {
    const chance = random(31);
    const drawn = Array.from({ length: 5 }, (_, index): Inputs => {
      const size = 14 + index;
      const truth = Array.from({ length: size }, () => chance.integer(3));
      const said = truth.map((kind, place) => (place % 3 === index % 3 ? (kind + 1 + chance.integer(2)) % 3 : kind));
      // No two are equally sure.
      const chances = chance.shuffle(said.map((_, place) => Number((0.4 + (0.6 * (place + 0.5)) / size).toFixed(3))));
      return [said, truth, chances];
    });
    return [
      [
        [0, 2, 1, 1],
        [0, 1, 1, 2],
        [0.9, 0.6, 0.8, 0.7],
      ],
      ...drawn,
      [
        [1, 0],
        [1, 0],
        [0.8, 0.7],
      ],
    ];
  },
  right: (said, truth, chances) => wrongs(said, truth).sort((a, b) => chances[b] - chances[a]),
  mistakes: [
    {
      wrong: (said, truth) => wrongs(said, truth),
      message:
        "These are the right places, but in the order of the table. Sort them: the one with the highest chance first.",
    },
    {
      wrong: (said, truth, chances) => wrongs(said, truth).sort((a, b) => chances[a] - chances[b]),
      message: "The least sure stands first. Turn the comparison round: chances[b] - chances[a].",
    },
    {
      wrong: (said, _, chances) => said.map((_, place) => place).sort((a, b) => chances[b] - chances[a]),
      message: "All samples are in the list. Keep only those where said and truth differ.",
    },
    {
      wrong: (said, truth, chances) =>
        said
          .map((_, place) => place)
          .filter((place) => said[place] === truth[place])
          .sort((a, b) => chances[b] - chances[a]),
      message: "These are the samples that it gets right. Keep those where said and truth differ.",
    },
    {
      wrong: (said, truth) =>
        wrongs(said, truth)
          .map(String)
          .sort((a, b) => Number(a > b) - Number(a < b))
          .map(Number),
      message:
        "sort() alone sorts the places as if they were words: 10 comes before 2. Tell it what to compare: the chances.",
    },
    {
      wrong: (said, truth) => wrongs(said, truth).sort((a, b) => b - a),
      message: "They are sorted by their places. Sort them by the chance at each place.",
    },
    {
      wrong: (said, truth, chances) =>
        wrongs(said, truth)
          .map((place) => chances[place])
          .sort((a, b) => b - a),
      message: "These are the chances. Return the places at which they stand.",
    },
    {
      wrong: (said, truth, chances) =>
        wrongs(said, truth)
          .sort((a, b) => chances[b] - chances[a])
          .slice(0, 1),
      message: "Only the worst is there. All wrong answers are asked for.",
    },
  ],
  call: (said, truth, chances) => `worstFirst([${said.join(", ")}], [${truth.join(", ")}], [${chances.join(", ")}])`,
  form(result, said) {
    if (typeof result === "number")
      return "One number came back. Return a list of places, also when it has one or none.";
    if (Array.isArray(result) && result.some((each) => typeof each === "boolean"))
      return "true and false came back. Return the places, the numbers i at which the two differ.";
    if (Array.isArray(result) && result.length !== said.length && result.some((each) => Array.isArray(each)))
      return "Pairs came back. Return the places alone.";
    return undefined;
  },
  praise: "Right. The first ones of this list are where a model has most to teach you.",
  measure: (result, said) => (isList(result) ? padded(result, said.length) : undefined),
});

function wrongs(said: readonly number[], truth: readonly number[]): number[] {
  return said.map((_, place) => place).filter((place) => said[place] !== truth[place]);
}

function isList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === "number");
}

/** Lists of other lengths are wrong in a way that deserves its own message. */
function padded(places: readonly number[], length: number): number[] {
  return [...places, ...new Array<number>(Math.max(0, length - places.length)).fill(-1)];
}
