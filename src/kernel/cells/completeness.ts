import { isCompleteCode } from "./tslab";
import { ts } from "./typescript";

export type Completeness =
  { readonly status: "complete" | "invalid" } | { readonly status: "incomplete"; readonly indent: string };

/** What only the end of the code leaves open: an unterminated comment, template, or a token that is still to come. */
const open = new Set([1010, 1160]);

/** Whether code is a whole cell, the beginning of one, or nothing that more text could mend. */
export function completeness(code: string): Completeness {
  const file = ts.createSourceFile("cell.ts", `${code}\n`, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] };
  if (parseDiagnostics.length === 0) return { status: "complete" };
  const end = code.trimEnd().length;
  const incomplete = parseDiagnostics.every(({ start, code: number }) => start >= end || open.has(number));
  // Two empty lines at the end say that no more will come.
  if (!incomplete || /\n\s*\n\s*$/.test(code)) return { status: "invalid" };
  return { status: "incomplete", indent: isCompleteCode(code).indent ?? "" };
}
