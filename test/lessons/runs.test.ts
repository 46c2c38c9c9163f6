import { describe, expect, it } from "vitest";
import type { Lesson } from "../../src/lessons";
import { lessons } from "./folder";
import { type NotebookRun, runLesson, verdictsOf } from "./kernel-run";

function codeExercises({ parts }: Lesson): string[] {
  return parts.flatMap((part) => (part.kind === "exercise" ? [part.name] : []));
}

/** What a cell printed and said. It may come in one piece or in several; pictures have ids of their own. */
function textsOf(runs: NotebookRun["runs"]): string[] {
  return runs.map(({ outputs }) => outputs.map(({ type, text }) => (type === "display_data" ? "" : text)).join(""));
}

const faults = (runs: NotebookRun["runs"]) =>
  runs.flatMap(({ outputs }) => outputs).filter(({ type }) => type === "error" || type === "stderr");

// Two at once, for two cores: `maxConcurrency` in vitest.config.mts.
describe.concurrent.each(lessons.map((lesson) => [lesson.name, lesson] as const))(
  "lesson %s in the kernel",
  (_, lesson) => {
    const cells = lesson.parts.filter(({ kind }) => kind !== "text").length;

    it("solved, and run twice: it compiles, every check passes, nothing on stderr, within a minute, and the same again", async () => {
      const run = await runLesson(lesson, { solved: true, way: "twice" });
      expect(run.runs.length).toBe(2 * cells);
      expect(faults(run.runs)).toEqual([]);
      const verdicts = verdictsOf(run);
      for (const name of codeExercises(lesson)) expect(verdicts.get(name)).toMatchObject({ passed: true });
      expect(run.seconds).toBeLessThan(60);
      const texts = textsOf(run.runs);
      expect(texts.slice(cells)).toEqual(texts.slice(0, cells));
    });

    it("as the learner gets it: it runs to its end without an error, and every check fails with a message of its own", async () => {
      const run = await runLesson(lesson, { solved: false });
      expect(run.runs.length).toBe(cells);
      expect(faults(run.runs)).toEqual([]);
      const verdicts = codeExercises(lesson).map((name) => verdictsOf(run).get(name));
      for (const verdict of verdicts)
        expect(verdict).toMatchObject({ passed: false, text: expect.stringContaining("ot written yet") });
      expect(new Set(verdicts.map((verdict) => verdict?.text)).size).toBe(verdicts.length);
    });

    it.each(["backwards", "1"])(
      "run in another order (%s): errors, but the kernel answers to the last cell",
      async (way) => {
        const { runs } = await runLesson(lesson, { solved: way === "1", way });
        expect(runs.length).toBe(cells);
        expect(runs.flatMap(({ outputs }) => outputs).length).toBeGreaterThan(0);
      },
    );
  },
);
