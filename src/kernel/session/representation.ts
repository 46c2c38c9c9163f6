import { inspect } from "node:util";
import type { Bundle } from "../notebook/host";

const ways: ((value: unknown) => Bundle | undefined)[] = [];

/** Adds a way to represent values; the latest that knows a value wins. */
export function addRepresentation(way: (value: unknown) => Bundle | undefined): void {
  ways.unshift(way);
}

/** A value as a front end shows it. */
export function representation(value: unknown): Bundle {
  for (const way of ways) {
    const bundle = way(value);
    if (bundle) return bundle;
  }
  return { "text/plain": inspect(value) };
}
