import type { Content } from "../protocol/message";
import { unitsBefore } from "./cursor";
import { ts } from "./typescript";

/** What TypeScript knows of the name at a position in a cell. */
type Inspect = (code: string, position: number) => ts.QuickInfo | undefined;

/** What is known of the name at the cursor, or else of the function whose arguments the cursor is in. */
export function inspection(inspect: Inspect, code: string, cursor: number): Content {
  const at = unitsBefore(code, cursor);
  for (const position of [at, at - 1, calledAt(code, at)]) {
    const info = position < 0 ? undefined : inspect(code, position);
    if (info?.displayParts?.length) return { status: "ok", found: true, data: described(info), metadata: {} };
  }
  return { status: "ok", found: false, data: {}, metadata: {} };
}

/** The name that a cell asks about: `perceptron?`; empty for any other cell. */
export function asked(source: string): string {
  return /^\s*([A-Za-z_$][\w$.]*)\s*\?\s*$/.exec(source)?.[1] ?? "";
}

function described({ displayParts = [], documentation = [], tags = [] }: ts.QuickInfo): Content {
  const signature = unaliased(ts.displayPartsToString(displayParts));
  const words = ts.displayPartsToString(documentation);
  const notes = tags.map(({ name, text }) => [name, ts.displayPartsToString(text ?? [])] as const);
  return {
    "text/plain": [signature, words, ...notes.map(([name, text]) => `@${name} ${text}`)].filter(Boolean).join("\n\n"),
    "text/markdown": [
      `\`\`\`typescript\n${signature}\n\`\`\``,
      words,
      ...notes.map(([name, text]) => `*${name}* ${text}`),
    ]
      .filter(Boolean)
      .join("\n\n"),
  };
}

/** That a name was imported is no news to whoever imported it. */
function unaliased(signature: string): string {
  return signature.replace(/^\(alias\) /, "").replace(/\nimport .*$/, "");
}

/** The end of the name of the call whose brackets are open before a position; -1: none. */
function calledAt(code: string, at: number): number {
  let closed = 0;
  for (let index = at - 1; index >= 0; index--) {
    const character = code.charAt(index);
    if (")]}".includes(character)) closed++;
    if (!"([{".includes(character)) continue;
    if (closed > 0) closed--;
    else if (character === "(" && /[\w$]\s*$/.test(code.slice(0, index)))
      return code.slice(0, index).trimEnd().length - 1;
  }
  return -1;
}
