import type { Diagnostic } from "./tslab";
import type { Failure } from "../session/failure";
import { adviceFor } from "./advice";
import { shorten } from "./shorten";

/** How many problems of one cell are shown. */
const most = 5;

/** "Cannot find name", with and without another that was perhaps meant. */
const unknownName = new Set([2304, 2503, 2552, 18004]);

/** What the check before a run found, in the learner's lines. */
export function uncheckedFailure(source: string, diagnostics: readonly Diagnostic[]): Failure {
  const lines = source.split("\n");
  const found = eachOnce(joined(formFirst(diagnostics))).map((problem) => withinCell(problem, lines));
  const [first] = found;
  const ename = nameFor(first.code);
  const shown = found.slice(0, most).flatMap((problem) => described(problem, lines));
  const more = found.length > most ? [`… and ${found.length - most} more.`] : [];
  return {
    ename,
    evalue: first.message,
    traceback: [
      `${ename}: ${first.message}`,
      ...shown.slice(1),
      ...more,
      ...[adviceFor(first.code) ?? []].flat(),
      "Nothing of this cell ran: TypeScript checks it first.",
      // Above all after a restart, when the notebook still shows what the kernel has forgotten.
      ...(found.some(({ code }) => code === 2304)
        ? ["A name that another cell brings is known once that cell has run."]
        : []),
    ],
  };
}

/** What is wrong with the form of a cell, where something is: the rest only follows from it. */
function formFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const badlyFormed = diagnostics.filter(({ code }) => isSyntax(code));
  return badlyFormed.length > 0 ? badlyFormed : diagnostics;
}

function isSyntax(code: number): boolean {
  return code < 2_000;
}

/** What is missed behind the last line, as after a bracket that is never closed, is shown at the end of the cell. */
function withinCell(problem: Problem, lines: readonly string[]): Problem {
  if (problem.file !== undefined || problem.start.line < lines.length) return problem;
  const line = lines.join("\n").trimEnd().split("\n").length - 1;
  const end = { ...problem.end, line, character: (lines[line] ?? "").length };
  return {
    ...problem,
    message: `${problem.message} The cell ends here: is a bracket never closed?`,
    start: end,
    end,
  };
}

/** The name that a run would have given: nothing is called so, it is not written so, or it is of the wrong kind. */
function nameFor(code: number): string {
  if (unknownName.has(code)) return "ReferenceError";
  return isSyntax(code) ? "SyntaxError" : "TypeError";
}

interface Problem {
  readonly code: number;
  readonly message: string;
  readonly start: Diagnostic["start"];
  readonly end: Diagnostic["end"];
  readonly file?: string;
}

/** A chain of messages at one place is one problem: the first says what, the last says why. */
function joined(diagnostics: readonly Diagnostic[]): Problem[] {
  const problems: (Problem & { messages: string[] })[] = [];
  for (const { code, messageText, start, end, fileName } of diagnostics) {
    const last = problems[problems.length - 1];
    if (last && last.start.offset === start.offset && last.end.offset === end.offset) last.messages.push(messageText);
    else problems.push({ code, message: "", messages: [messageText], start, end, file: fileName });
  }
  return problems.map(({ messages, ...problem }) => {
    const why = messages.length > 1 ? ` ${messages[messages.length - 1]}` : "";
    return { ...problem, message: shorten(messages[0] + why) };
  });
}

/** A name that nothing is called by is told of once, however often it stands there. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  return problems.filter(({ code, message }) => {
    const again = unknownName.has(code) && told.has(message);
    told.add(message);
    return !again;
  });
}

function described({ message, start, end, file }: Problem, lines: readonly string[]): string[] {
  const number = String(start.line + 1);
  if (file !== undefined) return [message, `  ${file}, line ${number}`];
  const text = lines[start.line] ?? "";
  const width = Math.max(1, (end.line === start.line ? end.character : text.length) - start.character);
  const margin = " ".repeat(number.length);
  return [message, `  ${number} │ ${text}`, `  ${margin} │ ${" ".repeat(start.character)}${"^".repeat(width)}`];
}
