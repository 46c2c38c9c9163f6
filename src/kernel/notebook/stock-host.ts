import type { Bundle, DisplayOptions } from "./host";
import { PlainHost } from "./plain-host";

/** How tslab shows something; the second argument says that it replaces what was shown under the same id. */
type WriteDisplay = (content: object, update: boolean | undefined) => void;

interface StockGlobals {
  readonly __tslab__?: { require(id: "tslab"): { display: { raw(type: string, data: string): void } } };
}

/** tslab's own kernel: it shows, but the page cannot talk back. */
export class StockHost extends PlainHost {
  override display(data: Bundle, { metadata = {}, id, update }: DisplayOptions = {}): void {
    const write = stockWriter();
    if (write) write({ data, metadata, transient: id === undefined ? {} : { display_id: id } }, update);
    else super.display(data, { update });
  }
}

/** tslab's kernel runs this code. */
export function isStock(): boolean {
  return (globalThis as StockGlobals).__tslab__ !== undefined;
}

/** tslab keeps the function that shows a whole bundle in a module of its own, and exports only one that shows a single type. */
function stockWriter(): WriteDisplay | undefined {
  (globalThis as StockGlobals).__tslab__?.require("tslab");
  const loaded = Object.values(require.cache).find((module) =>
    /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(module?.filename ?? ""),
  );
  return (loaded?.exports as { lastWriteDisplayData?: WriteDisplay } | undefined)?.lastWriteDisplayData;
}
