import { describe } from "../../engine/options";

/** A unit of two inputs. */
export interface Unit {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Two hidden units, and an output that listens to them. */
export interface TinyNetwork {
  readonly hidden: readonly Unit[];
  readonly output: Unit;
}

/** w · x + b */
export function scoreOf({ weights, bias }: Unit, x: readonly number[]): number {
  return weights[0] * x[0] + weights[1] * x[1] + bias;
}

/** Why this is no network of two hidden units and an output; undefined when it is one. */
export function faultOfNetwork(network: unknown): string | undefined {
  if (network === undefined) return "xorNetwork returns nothing. Is there a return in front of the result?";
  const { hidden, output } = (network ?? {}) as { hidden?: unknown; output?: unknown };
  if (!Array.isArray(hidden) || typeof output !== "object" || output === null)
    return `Return the whole network, { hidden: [first, second], output }; ${describe(network)} came back.`;
  if (hidden.length !== 2) return `Two hidden units are asked for; there are ${hidden.length}.`;
  return (
    faultOfUnit("The first hidden unit", hidden[0]) ??
    faultOfUnit("The second hidden unit", hidden[1]) ??
    faultOfUnit("The output", output)
  );
}

function faultOfUnit(name: string, unit: unknown): string | undefined {
  const { weights, bias } = (unit ?? {}) as { weights?: unknown; bias?: unknown };
  if (!Array.isArray(weights)) return `${name} has no weights: write { weights: [1, 1], bias: 0 }.`;
  if (weights.length !== 2)
    return `${name} listens to two numbers, so it needs two weights; there ${weights.length === 1 ? "is" : "are"} ${weights.length}.`;
  if (bias === undefined) return `${name} has no bias.`;
  const odd = [...(weights as unknown[]), bias].find((value) => !Number.isFinite(value));
  return odd === undefined ? undefined : `${name} has ${describe(odd)} in it, where a number belongs.`;
}
