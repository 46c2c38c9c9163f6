const key = Symbol.for("gradwalk.interruption");
const registry = globalThis as unknown as Record<symbol, (() => void) | undefined>;

/**
 * Throws where a stop is wanted. Every loop of the library that may last calls it at each turn; what it calls is set by
 * whoever runs the loop (a notebook's kernel), and nothing is set elsewhere.
 */
export function heedInterruption(): void {
  registry[key]?.();
}

/** Sets what `heedInterruption` calls. */
export function heedWith(check: () => void): void {
  registry[key] = check;
}
