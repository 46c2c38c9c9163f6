import { answerQuiz } from "../../exercises/quiz";
import type { QuizPayload } from "../../messages/payload";
import { element } from "../element";
import type { Part } from "../mounts/part";
import type { PageContext } from "../page-context";
import { richText } from "../rich-text";
import { choices } from "./choices";
import { outcome } from "./outcome";

/** A question with answers to choose from, each with what there is to say about it. */
export function quizPart({ quiz }: QuizPayload, context: PageContext): Part {
  const said = outcome({ right: "Right", wrong: "Not quite" });
  const asked = choices(
    richText(quiz.question, context),
    quiz.choices.map(({ text }) => text),
    (index) => {
      const passed = show(index);
      context.save({ answer: index, passed, ...(quiz.name !== undefined && { exercise: quiz.name }) });
    },
  );

  function show(index: number): boolean {
    const { passed, message } = answerQuiz(quiz, index);
    asked.mark(index, passed);
    said.show(passed, richText(message, context));
    return passed;
  }

  const kept = context.saved?.["answer"];
  if (typeof kept === "number" && quiz.choices[kept]) show(kept);
  return {
    node: element("div", { class: "gradwalk-Exercise" }, asked.node, said.node),
    repaint: () => undefined,
    dispose: () => undefined,
  };
}
