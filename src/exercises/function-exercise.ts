import { describe } from "../engine/options";
import { differenceOf, inWords } from "./close";
import type { Exercise } from "./exercise";
import { isTodo } from "./judge";
import { fail, pass, type Verdict } from "./verdict";

/** A way in which people get it wrong, told by what their function computes. */
export interface Mistake<Inputs extends readonly unknown[]> {
  readonly wrong: (...inputs: Inputs) => unknown;
  /** What to look at; a sentence or two. */
  readonly message: string;
}

/** An exercise in which the learner writes a function. */
export interface FunctionExercise<Inputs extends readonly unknown[]> {
  readonly name: string;
  /**
   * What the function is called with: several seeded cases, made anew at each call. The first is the one that the lesson
   * shows, so that an answer typed in for it is recognised.
   */
  cases(): readonly Inputs[];
  right(...inputs: Inputs): unknown;
  /** In order: the first that fits gives the message. */
  readonly mistakes: readonly Mistake<Inputs>[];
  /** The call as the message shows it. */
  call(...inputs: Inputs): string;
  /** What is compared, where several results are right. Anything that is no result at all becomes undefined. */
  measure?(result: unknown, ...inputs: Inputs): unknown;
  /** What to say about a result of a wrong form; undefined when its form is right. */
  form?(result: unknown, ...inputs: Inputs): string | undefined;
  readonly praise: string;
}

/** The exercise whose check calls the learner's function on every case and looks for a known mistake. */
export function functionExercise<Inputs extends readonly unknown[]>(definition: FunctionExercise<Inputs>): Exercise {
  return { name: definition.name, check: (mine) => checkFunction(definition, mine) };
}

function checkFunction<Inputs extends readonly unknown[]>(
  definition: FunctionExercise<Inputs>,
  mine: unknown,
): Verdict {
  const { name, praise, call, measure = itself } = definition;
  if (typeof mine !== "function") return fail(`${name} is ${describe(mine)}; it has to be a function.`);
  const learner = mine as (...inputs: readonly unknown[]) => unknown;
  const cases = definition.cases();
  const given = definition.cases();
  const results: unknown[] = [];
  for (const inputs of given)
    try {
      results.push(learner(...inputs));
    } catch (error) {
      if (isTodo(error)) throw error;
      return fail(`${call(...(cases[results.length] as Inputs))} stopped with an error: ${messageOf(error)}`);
    }
  const changed = cases.some((inputs, index) => differenceOf(given[index], inputs, 0) !== undefined);
  const formFault = faultOfForm(definition, cases, results, changed);
  if (formFault !== undefined) return fail(formFault);
  const fits = (compute: (...inputs: Inputs) => unknown): boolean[] =>
    cases.map(
      (inputs, index) =>
        differenceOf(measure(results[index], ...inputs), measure(compute(...inputs), ...inputs)) === undefined,
    );
  const rightCases = fits((...inputs) => definition.right(...inputs));
  if (rightCases.every(Boolean)) {
    if (changed) return fail(`The result is right, but ${changedMessage(name)}`);
    return repeats(definition, learner, results) ? pass(praise) : fail(unsteadyMessage(name));
  }
  const mistake = definition.mistakes.find(({ wrong }) => fits(wrong).every(Boolean));
  if (mistake) return fail(changed ? `${mistake.message} Besides, ${changedMessage(name)}` : mistake.message);
  if (changed) return fail(`Careful: ${changedMessage(name)}`);
  return fail(unknownMistake(definition, cases, results, rightCases));
}

/** Nothing, a promise, another kind or length, NaN: faults that need no knowledge of the subject. */
function faultOfForm<Inputs extends readonly unknown[]>(
  { name, call, right, form, measure }: FunctionExercise<Inputs>,
  cases: readonly Inputs[],
  results: readonly unknown[],
  changed: boolean,
): string | undefined {
  for (const [index, inputs] of cases.entries()) {
    const result = results[index];
    if (result === undefined)
      return changed
        ? `${name} changes what it was given and returns nothing. Make a new value, and return it.`
        : `${name} returns nothing. Is there a return in front of the result?`;
    if (result instanceof Promise) return `${name} returns a promise. Write it without async.`;
    const fault = form?.(result, ...inputs);
    if (fault !== undefined) return fault;
    if (measure) continue;
    const difference = differenceOf(result, right(...inputs));
    const undefinedAt = placeOfNaN(result);
    if (difference && undefinedAt !== undefined)
      return `${call(...inputs)}: the result is NaN, “not a number”${undefinedAt}. Something undefined went into the arithmetic.`;
    if (difference && difference.kind !== "value") return `${call(...inputs)}: ${inWords(difference)}`;
  }
  return undefined;
}

/** Where a list has its first NaN, in words; undefined when it has none. */
function placeOfNaN(result: unknown): string | undefined {
  if (!Array.isArray(result)) return Number.isNaN(result) ? "" : undefined;
  const index = result.findIndex((value) => Number.isNaN(value));
  return index < 0 ? undefined : `, at index ${index}`;
}

/** What is compared, where only one result is right. */
function itself(...[result]: readonly unknown[]): unknown {
  return result;
}

/** The same inputs must give the same results, whenever they come. */
function repeats<Inputs extends readonly unknown[]>(
  { cases, measure = itself }: FunctionExercise<Inputs>,
  learner: (...inputs: readonly unknown[]) => unknown,
  before: readonly unknown[],
): boolean {
  return [...cases().entries()]
    .reverse()
    .every(
      ([index, inputs]) =>
        differenceOf(measure(learner(...inputs), ...inputs), measure(before[index], ...inputs)) === undefined,
    );
}

function unknownMistake<Inputs extends readonly unknown[]>(
  { name, call, right, measure = itself }: FunctionExercise<Inputs>,
  cases: readonly Inputs[],
  results: readonly unknown[],
  rightCases: readonly boolean[],
): string {
  const same = results.every((result) => differenceOf(result, results[0], 0) === undefined);
  if (same) return `${name} gives the same answer, ${describe(results[0])}, whatever it is called with.`;
  const index = rightCases.indexOf(false);
  const inputs = cases[index] as Inputs;
  const difference = differenceOf(measure(results[index], ...inputs), measure(right(...inputs), ...inputs));
  const where = `${call(...inputs)}: ${inWords(difference as NonNullable<typeof difference>)}`;
  return rightCases[0]
    ? `Right for the case in the text, but not for every other: is something typed in that should be computed? ${where}`
    : where;
}

function changedMessage(name: string): string {
  return `${name} changes the arrays that it was given, and whoever called it may still need them. Make a new array, for example with map.`;
}

function unsteadyMessage(name: string): string {
  return `${name} gives another result when it is called again with the same numbers. Something outside it is changed by each call.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : describe(error);
}
