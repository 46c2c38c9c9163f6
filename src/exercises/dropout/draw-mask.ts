import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [draws: number[], rate: number];

/** Lesson 11: a mask of 0 and 1 from numbers between 0 and 1. Either end of the numbers may be the one that drops. */
export const drawMaskExercise = functionExercise<Inputs>({
  name: "drawMask",
  cases() {
    const chance = random(11);
    return [0.2, 0.9, 0.35, 0.7].map((rate): Inputs => [Array.from({ length: 2000 }, () => chance.uniform()), rate]);
  },
  right: maskOf,
  mistakes: [
    {
      wrong: (draws, rate) => maskOf(draws, 1 - rate),
      message:
        "The mask is upside down: the rate is the chance of being dropped, and a dropped unit has 0. Exchange 0 and 1.",
    },
    {
      wrong: (draws) => maskOf(draws, 0.5),
      message:
        "The rate is not used: half of the units go, whatever it is. (Rounding does that too.) Compare each draw with rate.",
    },
    {
      wrong: (draws, rate) => maskOf(draws, rate).map((keep) => keep / (1 - rate)),
      message: "The survivors are scaled already. That is for later: a mask has only 0 and 1.",
    },
    {
      wrong: (draws, rate) => draws.map((draw) => (draw < rate ? 0 : draw)),
      message: "The draw itself is kept where 1 belongs. The draw only decides; a kept unit has 1.",
    },
    {
      wrong: (draws, rate) => draws.map((_, unit) => (unit < rate * draws.length ? 0 : 1)),
      message:
        "The number of units is right, but the draws do not decide which: it would be the same units every time.",
    },
    { wrong: (draws) => draws, message: "The draws come back as they are. Make a 0 or a 1 of each." },
    {
      wrong: (draws, rate) => draws.map((draw) => draw >= rate),
      message: "true and false came back. Write 1 and 0, so that they can be multiplied.",
    },
    { wrong: (draws) => draws.map(() => 1), message: "Nothing is dropped: every unit has 1." },
    { wrong: (draws) => draws.map(() => 0), message: "Everything is dropped: every unit has 0." },
    {
      wrong: (draws, rate) => draws.map(() => ((draws[0] as number) < rate ? 0 : 1)),
      message: "One draw decides for all units. Each has a draw of its own: draws[i].",
    },
  ],
  call: ({ length }, rate) => `drawMask(${length} draws, ${rate})`,
  form(result, draws) {
    if (!Array.isArray(result)) return "Return a list with a 0 or a 1 for each draw, for example with map.";
    if (result.length !== draws.length)
      return `There are ${draws.length} draws, and ${result.length} values came back. Dropped units have a 0; they are not left out.`;
    return undefined;
  },
  measure: (result, draws, rate) => traitsOf(result as readonly unknown[], draws, rate),
  praise: "Right. Each unit has its own draw, and over many units the share that is dropped comes near the rate.",
});

function maskOf(draws: readonly number[], rate: number): number[] {
  return draws.map((draw) => (draw < rate ? 0 : 1));
}

/** What makes a mask right: its values, how many are kept, and that the draws decide. */
function traitsOf(mask: readonly unknown[], draws: readonly number[], rate: number): object {
  const isKept = mask.map((keep) => keep !== 0 && keep !== false);
  const kept = draws.filter((_, unit) => isKept[unit]);
  const dropped = draws.filter((_, unit) => !isKept[unit]);
  const share = kept.length / draws.length;
  const values = [...new Set(mask)].slice(0, 3);
  const cut = Math.min(...kept) > Math.max(...dropped) || Math.max(...kept) < Math.min(...dropped);
  return {
    values: values.every((value) => value === 0 || value === 1) ? "0 and 1" : values,
    kept: near(share, 1 - rate) ? "1 − rate" : near(share, rate) ? "rate" : `a share of ${share.toFixed(2)}`,
    decidedBy: cut ? "the draws" : "something else",
  };
}

/** With 2000 draws four standard deviations are less than this. */
function near(share: number, expected: number): boolean {
  return Math.abs(share - expected) < 0.05;
}
