import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Draw = (draws: number[], rate: number) => unknown;
const drawing = (mine: Draw): Draw => mine;
const at = (values: number[], index: number): number => values[index] as number;

testListed({
  name: "drawMask",
  check: exercises.drawMask,
  right: {
    "map and a question mark": drawing((draws, rate) => draws.map((draw) => (draw < rate ? 0 : 1))),
    "the other end of the draws": drawing((draws, rate) => draws.map((draw) => (draw < 1 - rate ? 1 : 0))),
    "a loop": drawing((draws, rate) => {
      const mask: number[] = [];
      for (let i = 0; i < draws.length; i++) {
        if (at(draws, i) >= rate) mask.push(1);
        else mask.push(0);
      }
      return mask;
    }),
    "Number of a comparison": drawing((draws, rate) => draws.map((draw) => Number(draw > rate))),
    "zeros, and ones where one is kept": drawing((draws, rate) => {
      const mask = new Array<number>(draws.length).fill(0);
      draws.forEach((draw, i) => {
        if (draw >= rate) mask[i] = 1;
      });
      return mask;
    }),
    "rounding up": drawing((draws, rate) => draws.map((draw) => Math.ceil(draw - rate))),
  },
  wrong: {
    "the stub": [drawing(() => todo("draw the mask")), "Not written yet: draw the mask."],
    "upside down": [drawing((draws, rate) => draws.map((draw) => (draw < rate ? 1 : 0))), "The mask is upside down"],
    "always half": [drawing((draws) => draws.map((draw) => (draw < 0.5 ? 0 : 1))), "The rate is not used"],
    "scaled already": [
      drawing((draws, rate) => draws.map((draw) => (draw < rate ? 0 : 1 / (1 - rate)))),
      "scaled already",
    ],
    "the draws kept": [
      drawing((draws, rate) => draws.map((draw) => (draw < rate ? 0 : draw))),
      "The draw itself is kept",
    ],
    "the first units": [
      drawing((draws, rate) => draws.map((_, i) => (i < rate * draws.length ? 0 : 1))),
      "the draws do not decide which",
    ],
    "one draw for all": [
      drawing((draws, rate) => draws.map(() => (at(draws, 0) < rate ? 0 : 1))),
      "One draw decides for all units",
    ],
    "true and false": [drawing((draws, rate) => draws.map((draw) => draw >= rate)), "true and false came back"],
    "all kept": [drawing((draws) => draws.map(() => 1)), "Nothing is dropped"],
    "all dropped": [drawing((draws) => draws.map(() => 0)), "Everything is dropped"],
    "the draws": [drawing((draws) => draws), "The draws come back as they are"],
    "only the kept ones": [drawing((draws, rate) => draws.filter((draw) => draw >= rate)), "they are not left out"],
    "one number": [drawing((draws, rate) => (at(draws, 0) < rate ? 0 : 1)), "Return a list"],
    nothing: [drawing(() => undefined), "drawMask returns nothing"],
  },
});
