import { offerNames } from "./names";

/** What one option must be: its kind (a TypeError otherwise) and its range (a RangeError otherwise). */
export interface Rule {
  /** Completes "expected learningRate …": `> 0`. */
  readonly expected: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where only a few names are right: an unknown one is answered with the nearest. */
  readonly names?: readonly string[];
  kind(value: unknown): boolean;
  holds(value: unknown): boolean;
}

/** A rule for every option that a function knows. */
export type Rules = Readonly<Record<string, Rule>>;

/**
 * Checks an options object at the call: every name is known, every value that was given keeps its rule. An option that is
 * `undefined` was not given. `example` is a call's options that are right, for a function that needs some. Throws TypeError for a wrong
 * kind, RangeError for an unknown name or a value out of range.
 */
export function checkOptions(who: string, options: unknown, rules: Rules, example = "{}"): void {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new TypeError(`${who}: expected an object of options; got ${describe(options)} — for example ${example}`);
  const known = Object.keys(rules);
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      throw new RangeError(
        known.length === 0
          ? `${who}: expected no options; got ${JSON.stringify(name)} — leave it out`
          : `${who}: expected options that it knows; got ${JSON.stringify(name)} — ${offerNames(name, known)}`,
      );
    if (value !== undefined) checkValue(who, name, value, rule);
  }
}

/** Checks one value by its rule; `name` is what the message calls it. */
export function checkValue(who: string, name: string, value: unknown, rule: Rule): void {
  if (rule.names !== undefined) return checkName(who, name, value, rule.names);
  const right = rule.kind(value);
  if (right && rule.holds(value)) return;
  const message = `${who}: expected ${name} ${rule.expected}; got ${describe(value)} — ${rule.advice}`;
  throw right ? new RangeError(message) : new TypeError(message);
}

/** Checks that a name is one of those known; says the known ones, and the nearest. */
export function checkName(who: string, what: string, name: unknown, known: readonly string[]): void {
  if (typeof name !== "string")
    throw new TypeError(
      `${who}: expected ${what} to be a name; got ${describe(name)} — known: ${known.map((each) => `"${each}"`).join(", ")}`,
    );
  if (!known.includes(name))
    throw new RangeError(`${who}: expected ${what} by a known name; got "${name}" — ${offerNames(name, known)}`);
}

/** A value as an error message shows it: short, on one line. */
export function describe(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return shorten(`[${value.map(describe).join(", ")}]`);
  if (typeof value === "object" && value !== null)
    return "shape" in value && Array.isArray(value.shape) ? `a tensor [${value.shape.join(", ")}]` : "an object";
  return typeof value === "string" ? shorten(JSON.stringify(value)) : String(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
