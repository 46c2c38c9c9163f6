import { describe, expect, it } from "vitest";
import type { Lesson } from "../../src/lessons";
import { lessons } from "./folder";
import { outputsOf, runLesson, verdictsOf } from "./kernel-run";

function codeExercises({ parts }: Lesson): string[] {
  return parts.flatMap((part) => (part.kind === "exercise" ? [part.name] : []));
}

describe.each(lessons.map((lesson) => [lesson.name, lesson] as const))("lesson %s in the kernel", (_, lesson) => {
  const cells = lesson.parts.filter(({ kind }) => kind !== "text").length;

  it("solved: every check passes, no error, nothing on stderr, within a minute", async () => {
    const run = await runLesson(lesson, { solved: true });
    expect(outputsOf(run).filter(({ type }) => type === "error" || type === "stderr")).toEqual([]);
    const verdicts = verdictsOf(run);
    for (const name of codeExercises(lesson)) expect(verdicts.get(name)).toMatchObject({ passed: true });
    expect(run.seconds).toBeLessThan(60);
  });

  it("as the learner gets it: it runs to its end without an error, and every check fails with a message of its own", async () => {
    const run = await runLesson(lesson, { solved: false });
    expect(run.runs.length).toBe(cells);
    expect(outputsOf(run).filter(({ type }) => type === "error" || type === "stderr")).toEqual([]);
    const verdicts = codeExercises(lesson).map((name) => verdictsOf(run).get(name));
    for (const verdict of verdicts)
      expect(verdict).toMatchObject({ passed: false, text: expect.stringContaining("ot written yet") });
    expect(new Set(verdicts.map((verdict) => verdict?.text)).size).toBe(verdicts.length);
  });

  it("run twice in one kernel gives the same results", async () => {
    const { runs } = await runLesson(lesson, { solved: true, way: "twice" });
    expect(runs.length).toBe(2 * cells);
    // What is printed may come in one piece or in several.
    const texts = runs.map(({ outputs }) =>
      outputs.map(({ type, text }) => (type === "display_data" ? "" : text)).join(""),
    );
    expect(texts.slice(cells)).toEqual(texts.slice(0, cells));
    expect(runs.flatMap(({ outputs }) => outputs).filter(({ type }) => type === "error")).toEqual([]);
  });

  it.each(["1", "2"])("run in the order of seed %s: errors, but the kernel answers to the last cell", async (way) => {
    const { runs } = await runLesson(lesson, { solved: false, way });
    expect(runs.length).toBe(cells);
  });
});
