import { describe } from "../engine/options";
import type { Random } from "../data/random";

/**
 * Probabilities made of logits at a temperature, softmax(logits / temperature): below 1 the likely grow likelier, above 1 all grow alike; at 0
 * the likeliest is certain. Throws RangeError for a temperature below 0.
 */
export function atTemperature(logits: ArrayLike<number>, temperature: number): number[] {
  checkTemperature("atTemperature", temperature);
  const values = Array.from(logits);
  const most = Math.max(...values);
  if (temperature === 0) {
    const first = values.indexOf(most);
    return values.map((_, index) => (index === first ? 1 : 0));
  }
  const powers = values.map((value) => Math.exp((value - most) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** An index, drawn with these probabilities. */
export function drawFrom(probabilities: readonly number[], chance: Random): number {
  let left = chance.uniform();
  for (const [index, probability] of probabilities.entries()) if ((left -= probability) < 0) return index;
  // The sum may be a rounding error below 1.
  return probabilities.reduce((last, probability, index) => (probability > 0 ? index : last), 0);
}

/** Throws unless it is a number >= 0. */
export function checkTemperature(who: string, temperature: unknown): void {
  if (typeof temperature !== "number")
    throw new TypeError(`${who}: expected temperature to be a number; got ${describe(temperature)} — for example 0.8`);
  if (!(temperature >= 0 && temperature < Infinity))
    throw new RangeError(`${who}: expected temperature >= 0; got ${temperature} — 0 always takes the likeliest`);
}
