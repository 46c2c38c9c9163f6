import { describe } from "../../engine/options";
import type { Line } from "../../nn/perceptron";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [gate: string];

/** −1 is off and +1 is on. */
const corners = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** The answer at each corner, by gate; the last three are no gates of the lesson, but what one may get instead. */
const tables: Readonly<Record<string, string>> = {
  AND: "0001",
  OR: "0111",
  NAND: "1110",
  NOR: "1000",
  always: "1111",
  never: "0000",
};

const lines: Readonly<Record<string, Line>> = {
  AND: { weights: [1, 1], bias: -1 },
  OR: { weights: [1, 1], bias: 1 },
  NAND: { weights: [-1, -1], bias: 1 },
};

/** What to say where numbers for one gate make another. */
const confused: Readonly<Record<string, string>> = {
  "AND OR":
    "For AND your numbers give OR: one input alone is enough to fire. Lower the bias, so that it takes both of them.",
  "OR AND":
    "For OR your numbers give AND: one input alone is not enough. Raise the bias. (Off is −1 here and not 0, so an input that is off pulls down.)",
  "NAND AND": "For NAND your numbers give AND, its very opposite. Turn the sign of both weights and of the bias.",
  "NAND NOR":
    "For NAND your numbers give NOR, which fires only where both are off. The weights point the right way; the bias is too low.",
  "NAND OR":
    "For NAND your numbers give OR. An input that is on has to speak against it, so both weights are negative.",
  "AND NAND": "For AND your numbers give NAND: on and off are exchanged. Turn all three signs.",
  "OR NOR": "For OR your numbers give NOR: on and off are exchanged. Turn all three signs.",
};

/** Lesson 02: two weights and a bias for AND, OR and NAND; any that are right will do. */
export const gateLineExercise = functionExercise<Inputs>({
  name: "gateLine",
  cases: () => [["AND"], ["OR"], ["NAND"]],
  right: (gate) => lines[gate],
  measure: (line) => (isLine(line) ? answers(line) : undefined),
  mistakes: [],
  call: (gate) => `gateLine("${gate}")`,
  form(result, gate) {
    if (!isLine(result))
      return `For ${gate}: return two weights and a bias, such as { weights: [1, 0.5], bias: 0 }; got ${describe(result)}.`;
    const wanted = tables[gate] as string;
    const got = answers(result);
    if (got === wanted) return undefined;
    const onLine = corners.find((corner) => sumAt(result, corner) === 0);
    if (result.weights.every((weight) => weight === 0))
      return `For ${gate}: both weights are 0, so the inputs have no say.`;
    if (onLine)
      return `For ${gate} the corner (${onLine.map(signed).join(", ")}) lies exactly on the line. Move the line a little: change the bias.`;
    const known = Object.keys(tables).find((name) => tables[name] === got) ?? "";
    if (known === "always") return `For ${gate} it fires at every corner. The bias is too high for these weights.`;
    if (known === "never") return `For ${gate} it never fires. The bias is too low for these weights.`;
    return confused[`${gate} ${known}`] ?? wrongCorner(result, gate, wanted);
  },
  praise: "Right: three gates, and no corner on the line. One neuron is enough for each of them.",
});

function wrongCorner(line: Line, gate: string, wanted: string): string {
  const index = corners.findIndex((corner, at) => Number(sumAt(line, corner) > 0) !== Number(wanted[at]));
  const corner = corners[index] as readonly [number, number];
  return `For ${gate}: at the corner (${corner.map(signed).join(", ")}) z is ${signed(round(sumAt(line, corner)))}, and it has to be ${wanted[index] === "1" ? "above" : "below"} zero.`;
}

/** A digit a corner: 1 above zero, 0 below, and - on the line. */
function answers(line: Line): string {
  return corners.map((corner) => ["0", "-", "1"][Math.sign(sumAt(line, corner)) + 1]).join("");
}

function sumAt({ weights, bias }: Line, [x1, x2]: readonly [number, number]): number {
  const sum = (weights[0] as number) * x1 + (weights[1] as number) * x2 + bias;
  // 0.1 + 0.2 − 0.3 is on the line, whatever the seventeenth digit says.
  return Math.abs(sum) < 1e-12 ? 0 : sum;
}

function isLine(value: unknown): value is Line {
  const { weights, bias } = (value ?? {}) as Partial<Line>;
  return Array.isArray(weights) && weights.length === 2 && [...weights, bias].every(Number.isFinite);
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
