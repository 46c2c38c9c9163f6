import type { Content } from "../protocol/message";

interface Entry {
  readonly count: number;
  readonly code: string;
  output?: string;
}

type Tuple = [session: number, count: number, code: string | [string, string | null]];

/** What ran in this session, as `history_request` asks for it. The session that runs now is 0. */
export class History {
  private readonly entries: Entry[] = [];

  add(count: number, code: string): Entry {
    const entry: Entry = { count, code };
    this.entries.push(entry);
    return entry;
  }

  answer(request: Content): Content {
    const { output = false } = request;
    const tuples = this.wanted(request).map(({ count, code, output: shown }): Tuple => [
      0,
      count,
      output ? [code, shown ?? null] : code,
    ]);
    return { status: "ok", history: tuples };
  }

  private wanted(request: Content): Entry[] {
    const { hist_access_type: how, n, start = 0, stop, pattern = "*", unique = false } = request;
    const most = typeof n === "number" ? n : this.entries.length;
    if (how === "range")
      return this.entries.filter(({ count }) => count >= Number(start) && count < Number(stop ?? Infinity));
    if (how !== "search") return most === 0 ? [] : this.entries.slice(-most);
    const matching = this.entries.filter(({ code }) => glob(String(pattern)).test(code));
    const found = unique
      ? matching.filter(({ code }, at) => !matching.slice(at + 1).some((later) => later.code === code))
      : matching;
    return most === 0 ? [] : found.slice(-most);
  }
}

/** `*` and `?` as in a shell. */
function glob(pattern: string): RegExp {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, "[^]*")
    .replace(/\?/g, "[^]");
  return new RegExp(`^${escaped}$`);
}
