import { describe } from "../../engine/options";
import type { Exercise } from "../exercise";
import { isTodo } from "../judge";
import { fail, pass, type Verdict } from "../verdict";
import { faultOfNetwork, scoreOf, type TinyNetwork, type Unit } from "./tiny-network";

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const xor = "0110";
const hiddenNames = ["first", "second"];

/** Lesson 04: nine numbers by hand, two hidden units and an output that answer whether two inputs differ. */
export const xorNetworkExercise: Exercise = {
  name: "xorNetwork",
  check(mine) {
    if (typeof mine !== "function") return fail(`xorNetwork is ${describe(mine)}; it has to be a function.`);
    let network: unknown;
    try {
      network = (mine as () => unknown)();
    } catch (error) {
      if (isTodo(error)) throw error;
      return fail(`xorNetwork() stopped with an error: ${String(error)}`);
    }
    const fault = faultOfNetwork(network);
    return fault === undefined ? judged(network as TinyNetwork) : fail(fault);
  },
};

function judged({ hidden, output }: TinyNetwork): Verdict {
  const places = corners.map((corner) => hidden.map((unit) => fires(unit, corner)));
  const said = places.map((place) => fires(output, place)).join("");
  if (said === xor)
    return pass("Right: nine numbers, and all four points are answered. No single line could have done that.");
  const [first, second] = hidden.map((unit) => corners.map((corner) => fires(unit, corner)).join(""));
  for (const [index, answers] of [first, second].entries())
    if (answers === "0000" || answers === "1111")
      return fail(
        `The ${hiddenNames[index]} hidden unit is ${answers === "0000" ? "off" : "on"} for all four points: its line passes beside them. Change its bias.`,
      );
  if (first === second)
    return fail(
      "Both hidden units give the same answers, so there is only one line. Give the second one another bias.",
    );
  const clash = sharedPlace(places);
  if (clash !== undefined) return fail(clash);
  if (said === "1001")
    return fail(
      "The answer is upside down: on where the inputs are alike. Multiply the output's weights and its bias by −1.",
    );
  if (said === "0111")
    return fail(
      "For (1, 1) it says on as well: this is OR. The unit that sees both inputs has to hold the output down: give it a negative weight.",
    );
  if (said === "0001")
    return fail("It is on for (1, 1) alone: this is AND. Look at the signs of the output's two weights.");
  if (said === "0000") return fail("The output is never on. Raise its bias.");
  if (said === "1111") return fail("The output is always on. Lower its bias.");
  return fail(firstWrong(said, places, output));
}

/** Two points with different answers at one place of the hidden space. */
function sharedPlace(places: readonly (readonly number[])[]): string | undefined {
  for (const [a, place] of places.entries())
    for (const [b, other] of places.entries())
      if (a < b && xor[a] !== xor[b] && place.join() === other.join())
        return `The hidden units say (${place.join(", ")}) for (${corners[a].join(", ")}), and the same for (${corners[b].join(", ")}). Then no output can tell these two points apart: move one of the two lines between them.`;
  return undefined;
}

function firstWrong(said: string, places: readonly (readonly number[])[], output: Unit): string {
  const index = corners.findIndex((_, corner) => said[corner] !== xor[corner]);
  const place = places[index];
  const score = Number(scoreOf(output, place).toPrecision(6));
  return `For (${corners[index].join(", ")}) the hidden units say (${place.join(", ")}), and the score of the output is ${score}: it is ${said[index] === "1" ? "on" : "off"}, and should be ${xor[index] === "1" ? "on" : "off"}.`;
}

function fires(unit: Unit, x: readonly number[]): 0 | 1 {
  return scoreOf(unit, x) > 0 ? 1 : 0;
}
