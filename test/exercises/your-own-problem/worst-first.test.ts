import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Worst = (said: number[], truth: number[], chances: number[]) => unknown;
const worst = (mine: Worst): Worst => mine;
const at = (values: number[], place: number): number => values[place] as number;
const places = (values: number[]): number[] => values.map((_, place) => place);
const wrong = (said: number[], truth: number[]): number[] => places(said).filter((i) => said[i] !== truth[i]);

testListed({
  name: "worstFirst",
  check: exercises.worstFirst,
  right: {
    "filter, then sort": worst((said, truth, chances) =>
      wrong(said, truth).sort((a, b) => at(chances, b) - at(chances, a)),
    ),
    "sort, then filter": worst((said, truth, chances) =>
      places(said)
        .sort((a, b) => at(chances, b) - at(chances, a))
        .filter((i) => said[i] !== truth[i]),
    ),
    "a loop": worst((said, truth, chances) => {
      const found: number[] = [];
      for (let i = 0; i < said.length; i++) if (said[i] !== truth[i]) found.push(i);
      found.sort((a, b) => (at(chances, a) < at(chances, b) ? 1 : -1));
      return found;
    }),
    "records, and then their places": worst((said, truth, chances) =>
      said
        .map((kind, place) => ({ place, isWrong: kind !== truth[place], chance: at(chances, place) }))
        .filter(({ isWrong }) => isWrong)
        .sort((a, b) => b.chance - a.chance)
        .map(({ place }) => place),
    ),
    "ascending, then reversed": worst((said, truth, chances) =>
      wrong(said, truth)
        .sort((a, b) => at(chances, a) - at(chances, b))
        .reverse(),
    ),
  },
  wrong: {
    "the stub": [worst(() => todo("find the wrong answers")), "Not written yet: find the wrong answers."],
    "not sorted": [worst(wrong), "in the order of the table"],
    "the least sure first": [
      worst((said, truth, chances) => wrong(said, truth).sort((a, b) => at(chances, a) - at(chances, b))),
      "The least sure stands first",
    ],
    "all samples": [
      worst((said, _, chances) => places(said).sort((a, b) => at(chances, b) - at(chances, a))),
      "All samples are in the list",
    ],
    "the right ones": [
      worst((said, truth, chances) =>
        places(said)
          .filter((i) => said[i] === truth[i])
          .sort((a, b) => at(chances, b) - at(chances, a)),
      ),
      "the samples that it gets right",
    ],
    "sort() alone": [
      worst((said, truth) => [...wrong(said, truth)].map(String).sort().map(Number)),
      "10 comes before 2",
    ],
    "by their places": [worst((said, truth) => wrong(said, truth).reverse()), "sorted by their places"],
    "the chances": [
      worst((said, truth, chances) =>
        wrong(said, truth)
          .map((i) => at(chances, i))
          .sort((a, b) => b - a),
      ),
      "These are the chances",
    ],
    "one of them": [
      worst((said, truth, chances) =>
        wrong(said, truth)
          .sort((a, b) => at(chances, b) - at(chances, a))
          .slice(0, 1),
      ),
      "Only the worst is there",
    ],
    "a number": [worst((said, truth) => wrong(said, truth).length), "Return a list of places"],
    "true and false": [worst((said, truth) => said.map((kind, i) => kind !== truth[i])), "true and false came back"],
    "the chances sorted in place": [
      worst((said, truth, chances) => {
        chances.sort();
        return wrong(said, truth);
      }),
      "worstFirst changes the arrays",
    ],
    nothing: [worst(() => undefined), "worstFirst returns nothing"],
  },
});
