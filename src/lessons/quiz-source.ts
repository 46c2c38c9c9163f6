import { checkedQuiz, type Quiz } from "../exercises/quiz";
import { LessonFault } from "./fault";

/**
 * A quiz from the Markdown that a teacher writes: the question, then a task list of choices, the right ones ticked; the
 * lines below a choice say why.
 */
export function readQuiz(file: string, line: number, name: string, text: string): Quiz {
  const [question = "", ...items] = text.split(/^- \[(?=[ x]\] )/m);
  const choices = items.map((item) => {
    const [answer = "", ...why] = item.slice(3).split("\n");
    return { text: answer.trim(), ...(item.startsWith("x") && { right: true }), why: unwrap(why.join("\n")) };
  });
  const lacking = choices.find(({ why }) => why === "");
  if (lacking)
    throw new LessonFault(
      file,
      line,
      `expected a why below "${lacking.text}"; got none — say it, indented, on the next line`,
    );
  if (unwrap(question) === "")
    throw new LessonFault(file, line, "expected a question; got none — write it above the choices");
  try {
    return checkedQuiz({ name, question: unwrap(question), choices });
  } catch (error) {
    throw new LessonFault(file, line, (error as Error).message);
  }
}

/** The cell that asks it. */
export function quizCode({ name, question, choices }: Quiz): string {
  const lines = choices.flatMap(({ text, right, why }) => [
    "    {",
    `      text: ${JSON.stringify(text)},`,
    ...(right ? ["      right: true,"] : []),
    `      why: ${JSON.stringify(why)},`,
    "    },",
  ]);
  return [
    "quiz({",
    `  name: ${JSON.stringify(name)},`,
    `  question: ${JSON.stringify(question)},`,
    "  choices: [",
    ...lines,
    "  ],",
    "});",
  ].join("\n");
}

function unwrap(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
