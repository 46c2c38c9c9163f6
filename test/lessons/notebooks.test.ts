import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exerciseNames, notebookText, toNotebook } from "../../src/lessons";
import { widgets } from "../../src/widgets";
import { folder, lessons } from "./folder";

/** What `src/lab/tour` takes for a request to be shown around. */
const tourLink = "#gradwalk-tour";

describe.each(lessons.map((lesson) => [lesson.name, lesson] as const))("lesson %s", (name, lesson) => {
  const notebook = toNotebook(lesson);
  const code = notebook.cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));

  it("is built: the notebook equals its Markdown", () => {
    expect(readFileSync(join(folder, `${name}.ipynb`), "utf8")).toBe(notebookText(notebook));
  });

  it("has cell ids that nbformat takes, each once", () => {
    const ids = notebook.cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  });

  it("takes 15 to 45 minutes, and has three to six exercises", () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(15);
    expect(lesson.minutes).toBeLessThanOrEqual(45);
    expect(exerciseNames(lesson).length).toBeGreaterThanOrEqual(3);
    expect(exerciseNames(lesson).length).toBeLessThanOrEqual(6);
  });

  it("asks for a prediction, shows a widget, and says what can go wrong, a summary and where to read on", () => {
    expect(lesson.parts.some(({ kind }) => kind === "predict")).toBe(true);
    expect(code.join("\n")).toMatch(/widgets\.\w+/);
    const headings = lesson.parts.flatMap((part) =>
      part.kind === "text" ? (/^## (.+)$/m.exec(part.text)?.[1] ?? []) : [],
    );
    expect(headings).toEqual(expect.arrayContaining(["What can go wrong", "Summary", "Where to read on"]));
  });

  it("has code that is read without scrolling sideways", () => {
    const written = code.filter((source) => !/^(quiz|predict)\(/.test(source)).flatMap((source) => source.split("\n"));
    expect(written.filter((line) => line.length > 100)).toEqual([]);
  });

  it("shows only widgets that exist", () => {
    for (const [, widget] of code.join("\n").matchAll(/\bwidgets\.(\w+)/g))
      expect(Object.keys(widgets)).toContain(widget);
  });

  it("builds on a lesson that comes before it", () => {
    if (lesson.buildsOn !== undefined) expect(lesson.buildsOn < name).toBe(true);
  });

  it("links only to what is there", () => {
    const text = lesson.parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])).join("\n");
    const files = readdirSync(folder);
    const places = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => `#${heading.replaceAll(" ", "-")}`);
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g))
      if (target.startsWith("#")) expect([...places, tourLink]).toContain(target);
      else if (!target.startsWith("https://")) expect(files).toContain(target.replace(/#.*$/, ""));
  });
});

it("has the notebook of every lesson, and no other", () => {
  const built = readdirSync(folder).filter((file) => /^\d\d-.*\.ipynb$/.test(file));
  expect(built).toEqual(lessons.map(({ name }) => `${name}.ipynb`));
});
