import { type Block, type Fence, readBlocks } from "./block";
import { LessonFault } from "./fault";
import { type FrontMatter, readFrontMatter } from "./front-matter";
import { fillNumbers, type Library, type Template } from "./numbers";
import { predictionCode } from "./prediction-source";
import { quizCode, readQuiz } from "./quiz-source";

/** Text between cells. */
export interface TextPart {
  readonly kind: "text";
  readonly text: string;
}

/** A cell that only has to be run. */
export interface CodePart {
  readonly kind: "code";
  readonly code: string;
}

/** A quiz or a prediction: a cell whose answer is given in its output. */
export interface QuestionPart {
  readonly kind: "quiz" | "predict";
  readonly name: string;
  readonly code: string;
}

/** A cell in which the learner writes code, with the check at its end. */
export interface ExercisePart {
  readonly kind: "exercise";
  readonly name: string;
  readonly stub: string;
  readonly check: string;
  readonly hints: readonly string[];
  readonly solution: string;
}

export type Part = TextPart | CodePart | QuestionPart | ExercisePart;

/** A lesson as its Markdown says it, with its numbers filled in. */
export interface Lesson extends FrontMatter {
  /** `"03-two-flowers"`. */
  readonly name: string;
  readonly parts: readonly Part[];
}

/** Reads a lesson's Markdown. Throws LessonFault for what a teacher has to mend. */
export function readLesson(name: string, source: string, library: Library): Lesson {
  const file = `${name}.md`;
  const { head, body, bodyLine } = readFrontMatter(file, source.replaceAll("\r\n", "\n"));
  const raw = readBlocks(file, body, bodyLine);
  const declarations = raw.filter((block): block is Fence => block.kind === "fence" && block.role === "numbers");
  const blocks = withNumbers(file, raw, declarations, library);
  const parts = blocks.flatMap((block) => partOf(file, block, blocks));
  return { name, ...head, parts };
}

/** The names under which progress in a lesson is kept, in order. */
export function exerciseNames({ parts }: Lesson): string[] {
  return parts.flatMap((part) => ("name" in part ? [part.name] : []));
}

/** Numbers belong into what is read, not into code: there the learner computes them. */
function withNumbers(
  file: string,
  blocks: readonly Block[],
  declarations: readonly Template[],
  library: Library,
): Block[] {
  const read = (block: Block): boolean =>
    block.kind === "prose" || block.role === "hint" || block.role === "quiz" || block.role === "predict";
  const filled = fillNumbers(file, blocks.filter(read), declarations, library);
  let next = 0;
  return blocks.map((block) => (read(block) ? { ...block, text: filled[next++] as string } : block));
}

function partOf(file: string, block: Block, blocks: readonly Block[]): Part[] {
  if (block.kind === "prose") return [{ kind: "text", text: block.text }];
  const { role, name, line, text } = block;
  switch (role) {
    case undefined:
      return [{ kind: "code", code: text }];
    case "quiz":
      return [{ kind: "quiz", name, code: quizCode(readQuiz(file, line, name, text)) }];
    case "predict":
      return [{ kind: "predict", name, code: predictionCode(file, line, name, text) }];
    case "exercise":
      return [exercise(file, block, blocks)];
    case "numbers":
      return [];
    default:
      if (!blocks.some((other) => other.kind === "fence" && other.role === "exercise" && other.name === name))
        throw new LessonFault(
          file,
          line,
          `expected an exercise "${name}" for this ${role}; got none — add ts exercise=${name}`,
        );
      return [];
  }
}

function exercise(file: string, { line, name, text }: Fence, blocks: readonly Block[]): ExercisePart {
  const all = (role: Fence["role"]): string[] =>
    blocks.flatMap((block) =>
      block.kind === "fence" && block.role === role && block.name === name ? [block.text] : [],
    );
  const one = (role: "check" | "solution"): string => {
    const found = all(role);
    if (found.length === 1) return found[0] as string;
    throw new LessonFault(
      file,
      line,
      `expected one ts ${role}=${name}; got ${found.length} — write it below the exercise`,
    );
  };
  if (all("exercise").length > 1)
    throw new LessonFault(file, line, `expected a name of its own; got "${name}" again — rename one of the exercises`);
  const hints = all("hint");
  if (hints.length < 2)
    throw new LessonFault(
      file,
      line,
      `expected two hints or more for "${name}"; got ${hints.length} — add md hint=${name}`,
    );
  return { kind: "exercise", name, stub: text, check: one("check"), hints, solution: one("solution") };
}
