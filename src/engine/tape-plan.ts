import { forwardOrder } from "./backward";
import type { Binary, Unary } from "./op";
import { opNamed, ops } from "./ops";
import { shapeText } from "./shape";
import type { Tensor } from "./tensor";

/**
 * Instructions of one kind that do not depend on each other; their results stand in neighbouring slots from `out`. A sum adds products of two
 * slots from `starts[i]` to before `starts[i + 1]`.
 */
export type Run =
  | { readonly kind: "sum"; out: number; starts: Int32Array; left: Int32Array; right: Int32Array }
  | { readonly kind: "unary"; rule: Unary<object>; settings: readonly object[]; out: number; input: Int32Array }
  | { readonly kind: "binary"; rule: Binary; out: number; left: Int32Array; right: Int32Array };

/** A scalar computation as instructions over numbered slots. */
export interface TapePlan {
  readonly slots: number;
  /** What stands in slot 0, 1, …: numbers of the formula, the first of them 1. */
  readonly constants: readonly number[];
  /** Leaves, in the slots after the constants. */
  readonly leaves: readonly Tensor[];
  readonly runs: readonly Run[];
  /** Slot of the result. */
  readonly result: number;
}

/** A tensor that gets a slot of its own, with what it is made of: the terms of a sum, or its operands. */
interface Instruction {
  readonly made: Tensor;
  readonly key: string;
  readonly terms: readonly Term[];
  level: number;
}

/** a · b; of a term that is no product, b is undefined. */
type Term = readonly [a: Tensor, b: Tensor | undefined];

/** Plans the replay of a scalar made of scalars by elementwise ops. Throws RangeError for any other. */
export function planTape(result: Tensor): TapePlan {
  const order = forwardOrder(result);
  for (const each of order) checkScalar(each);
  const constants = order.filter(({ source }) => source === "constant");
  const leaves = order.filter(({ source }) => source === "leaf");
  const instructions = arrange(listInstructions(order));
  const slots = new Map<Tensor | undefined, number>([[undefined, 0]]);
  for (const each of [...constants, ...leaves, ...instructions.map(({ made }) => made)]) slots.set(each, slots.size);
  const slotOf = (each: Tensor | undefined): number => slots.get(each) as number;
  return {
    slots: slots.size,
    constants: [1, ...constants.map((each) => each.item())],
    leaves,
    runs: group(instructions).map((alike) => runOf(alike, slotOf)),
    result: slotOf(result),
  };
}

function checkScalar({ shape, source }: Tensor): void {
  if (shape.length > 0)
    throw new RangeError(
      `tape: expected a computation of scalars; got a tensor of shape ${shapeText(shape)} — record scalar() formulas, whole tensors are fast as they are`,
    );
  if (typeof source !== "string" && opNamed(source.op).rule === undefined)
    throw new RangeError(
      `tape: expected ops that work on one number; got ${source.op} — leave it out, it does nothing to a scalar`,
    );
}

/** What is left to do when a chain of additions, with the products in it that nothing else uses, counts as one sum. */
function listInstructions(order: readonly Tensor[]): Instruction[] {
  const uses = new Map<Tensor, number>();
  for (const each of order) for (const input of inputsOf(each)) uses.set(input, (uses.get(input) ?? 0) + 1);
  const isInner = (each: Tensor, op: string): boolean => opOf(each) === op && uses.get(each) === 1;
  const inner = new Set<Tensor>();
  const termOf = (each: Tensor): Term => {
    if (!isInner(each, "mul")) return [each, undefined];
    inner.add(each);
    return inputsOf(each) as [Tensor, Tensor];
  };
  const termsOf = (sum: Tensor): Term[] => {
    const terms: Term[] = [];
    let rest = sum;
    do {
      const [left, right] = inputsOf(rest);
      // Along the one operand that is a sum itself, so that all is added in the order of the formula, to the bit.
      const [next, term] = !isInner(left, "add") && isInner(right, "add") ? [right, left] : [left, right];
      terms.push(termOf(term));
      rest = next;
      if (isInner(rest, "add")) inner.add(rest);
    } while (inner.has(rest) && opOf(rest) === "add");
    terms.push(termOf(rest));
    return terms.reverse();
  };
  const instructions: Instruction[] = [];
  // From the end, so that a sum claims its inner parts before they would be listed.
  for (let i = order.length - 1; i >= 0; i--) {
    const made = order[i];
    const op = opOf(made);
    if (op === undefined || inner.has(made)) continue;
    const terms = op === "add" ? termsOf(made) : inputsOf(made).map((input): Term => [input, undefined]);
    instructions.push({ made, key: op, terms, level: 0 });
  }
  return instructions.reverse();
}

/** Sorted by how many instructions come before at least, then by op: neighbours of one op do not depend on each other. */
function arrange(instructions: readonly Instruction[]): Instruction[] {
  const levels = new Map<Tensor, number>();
  for (const each of instructions) {
    for (const term of each.terms)
      for (const input of term)
        if (input !== undefined) each.level = Math.max(each.level, (levels.get(input) ?? 0) + 1);
    levels.set(each.made, each.level);
  }
  const names = Object.keys(ops);
  return [...instructions].sort((a, b) => a.level - b.level || names.indexOf(a.key) - names.indexOf(b.key));
}

function group(instructions: readonly Instruction[]): Instruction[][] {
  const groups: Instruction[][] = [];
  for (const each of instructions) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].level === each.level && last[0].key === each.key) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

function runOf(alike: readonly Instruction[], slotOf: (each: Tensor | undefined) => number): Run {
  const [{ made, key }] = alike;
  const out = slotOf(made);
  if (key === "add") {
    const terms = alike.flatMap((each) => each.terms);
    let end = 0;
    return {
      kind: "sum",
      out,
      starts: Int32Array.from([0, ...alike.map((each) => (end += each.terms.length))]),
      left: Int32Array.from(terms, ([a]) => slotOf(a)),
      right: Int32Array.from(terms, ([, b]) => slotOf(b)),
    };
  }
  const operand = (which: number): Int32Array => Int32Array.from(alike, ({ terms }) => slotOf(terms[which][0]));
  const rule = opNamed(key).rule as Unary<object> | Binary;
  if ("derivatives" in rule) return { kind: "binary", rule, out, left: operand(0), right: operand(1) };
  const settings = alike.map((each) => (typeof each.made.source === "string" ? {} : each.made.source.settings));
  return { kind: "unary", rule, settings, out, input: operand(0) };
}

function opOf({ source }: Tensor): string | undefined {
  return typeof source === "string" ? undefined : source.op;
}

function inputsOf({ source }: Tensor): readonly Tensor[] {
  return typeof source === "string" ? [] : source.inputs;
}
