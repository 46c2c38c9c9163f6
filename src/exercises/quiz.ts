import { describe } from "../engine/options";
import { fail, pass, type Verdict } from "./verdict";

/** One answer that can be chosen. */
export interface QuizChoice {
  readonly text: string;
  readonly right?: boolean;
  /** Said when it is chosen: why it is right, or what speaks against it. */
  readonly why: string;
}

/** A question with a few answers to choose from. */
export interface Quiz {
  /** The name that progress is kept under; without it the quiz is not counted. */
  readonly name?: string;
  readonly question: string;
  readonly choices: readonly QuizChoice[];
}

const example = 'quiz({ question: "…", choices: [{ text: "…", right: true, why: "…" }, { text: "…", why: "…" }] })';

/** A quiz as plain data. Throws TypeError or RangeError unless it has a question, two answers or more, each with its why, and a right one. */
export function checkedQuiz(quiz: Quiz): Quiz {
  const { name, question, choices } = (quiz ?? {}) as Partial<Quiz>;
  if (typeof question !== "string")
    throw new TypeError(`quiz: expected a question; got ${describe(question)} — for example ${example}`);
  if (!Array.isArray(choices) || choices.some((choice) => !isChoice(choice)))
    throw new TypeError(`quiz: expected choices, each with text and why; got ${describe(choices)} — write ${example}`);
  if (choices.length < 2)
    throw new RangeError(`quiz: expected two choices or more; got ${choices.length} — add what people would guess`);
  if (!choices.some(({ right }: QuizChoice) => right))
    throw new RangeError("quiz: expected a right choice; got none — mark one with right: true");
  return {
    ...(name !== undefined && { name: String(name) }),
    question,
    choices: choices.map(({ text, right, why }: QuizChoice) => ({ text, ...(right && { right: true }), why })),
  };
}

/** What to say when the choice at `index` is chosen. */
export function answerQuiz({ choices }: Quiz, index: number): Verdict {
  const choice = choices[index];
  if (choice === undefined)
    throw new RangeError(
      `answerQuiz: expected one of ${choices.length} choices; got ${describe(index)} — they count from 0`,
    );
  return choice.right ? pass(choice.why) : fail(choice.why);
}

function isChoice(value: unknown): value is QuizChoice {
  const { text, why } = (value ?? {}) as Partial<QuizChoice>;
  return typeof text === "string" && typeof why === "string";
}
