import { inspect } from "node:util";

/** What Node writes on a promise to follow it: nothing that a learner has put there. */
const marks = new Set(["async_id_symbol", "trigger_async_id_symbol", "kResourceStore"]);

/** Promises are printed as they are without `AsyncLocalStorage`, which the kernel needs. */
export function printPromisesPlainly(): void {
  Object.defineProperty(Promise.prototype, inspect.custom, {
    configurable: true,
    value(this: Promise<unknown>, _depth: number, options: object, print: typeof inspect): string {
      for (const mark of Object.getOwnPropertySymbols(this))
        if (marks.has(mark.description ?? "")) Object.defineProperty(this, mark, { enumerable: false });
      // Without a way of its own to print it, this one time.
      Object.defineProperty(this, inspect.custom, { value: undefined, configurable: true });
      const printed = print(this, options);
      Reflect.deleteProperty(this, inspect.custom);
      return printed;
    },
  });
}
