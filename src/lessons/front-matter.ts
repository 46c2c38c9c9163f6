import { parse } from "yaml";
import { LessonFault } from "./fault";

/** What stands at the top of a lesson's Markdown, between two lines of dashes. */
export interface FrontMatter {
  readonly title: string;
  /** How long it takes. */
  readonly minutes: number;
  /** What the learner can do afterwards; each completes "You will …". */
  readonly goals: readonly string[];
  /** The lesson that comes before; the file's name without its ending. */
  readonly buildsOn?: string;
}

const example = "title, minutes, goals (a list) and buildsOn, between two lines ---";

/** Takes the front matter off a lesson. `bodyLine` is the line where the rest begins. */
export function readFrontMatter(
  file: string,
  source: string,
): { readonly head: FrontMatter; readonly body: string; readonly bodyLine: number } {
  const match = /^---\n(.*?)\n---\n/s.exec(source);
  if (!match) throw new LessonFault(file, 1, `expected front matter; got none — begin with ${example}`);
  const { title, minutes, goals, buildsOn, ...others } = parse(match[1] as string) as Record<string, unknown>;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined)
    throw new LessonFault(file, 1, `expected front matter that it knows; got "${unknown}" — known: ${example}`);
  if (typeof title !== "string" || title === "")
    throw new LessonFault(file, 1, "expected a title; got none — write title: Two flowers");
  if (typeof minutes !== "number" || !(minutes > 0))
    throw new LessonFault(file, 1, "expected minutes > 0; got none — write minutes: 30");
  if (!Array.isArray(goals) || goals.length === 0 || goals.some((goal) => typeof goal !== "string"))
    throw new LessonFault(file, 1, "expected a list of goals; got none — write goals: and a line for each");
  return {
    head: { title, minutes, goals: goals as string[], ...(typeof buildsOn === "string" && { buildsOn }) },
    body: source.slice(match[0].length),
    bodyLine: match[0].split("\n").length,
  };
}
