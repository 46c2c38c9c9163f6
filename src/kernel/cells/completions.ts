import type { Content } from "../protocol/message";
import type { Cells } from "./cells";
import { pointsBefore, unitsBefore } from "./cursor";

/** No list that a learner looks through is longer. */
const most = 500;

/** The names that fit where the cursor stands, the likeliest first, with what kind of thing each is. */
export function completions(cells: Cells, code: string, cursor: number): Content {
  const { start, end, candidates, original } = cells.complete(code, unitsBefore(code, cursor));
  const kinds = new Map(original?.entries.map(({ name, kind }) => [name, kind as string]));
  const matches = candidates.slice(0, most);
  const range = { start: pointsBefore(code, start), end: pointsBefore(code, end) };
  return {
    status: "ok",
    matches,
    cursor_start: range.start,
    cursor_end: range.end,
    metadata: {
      _jupyter_types_experimental: matches.map((text) => ({ ...range, text, type: kinds.get(text) ?? "" })),
    },
  };
}
