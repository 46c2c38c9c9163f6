import { describe, expect, it } from "vitest";
import { exerciseNames, notebookText, readLesson, scaffold, toNotebook } from "../../src/lessons";

const head = "---\ntitle: Means\nminutes: 5\ngoals:\n  - know a mean\n---\n";
const library = { double: (value: number) => 2 * value };
const read = (body: string) => readLesson("09-means", `${head}${body}`, library);

const exercise = [
  "```ts exercise=mean",
  'const mean = () => todo("add");',
  "```",
  "```ts check=mean",
  'check("mean", () => close(mean(), 3));',
  "```",
  "```md hint=mean",
  "Add {{ double(2) }} numbers.",
  "```",
  "~~~md hint=mean",
  "Like this:",
  "```ts",
  "return 3;",
  "```",
  "~~~",
  "```ts solution=mean",
  "const mean = () => 3;",
  "```",
].join("\n");

describe("a lesson's Markdown", () => {
  it("becomes text and code cells, split at headings", () => {
    const { parts } = read("One.\n\n## Two\n\nThree.\n\n```ts\nconst x = 1;\n```\n\n```js\nnot a cell\n```\n");
    expect(parts).toEqual([
      { kind: "text", text: "One." },
      { kind: "text", text: "## Two\n\nThree." },
      { kind: "code", code: "const x = 1;" },
      { kind: "text", text: "```js\nnot a cell\n```" },
    ]);
  });

  it("gives an exercise its check, its hints and its solution, wherever they stand", () => {
    expect(read(exercise).parts).toEqual([
      {
        kind: "exercise",
        name: "mean",
        stub: 'const mean = () => todo("add");',
        check: 'check("mean", () => close(mean(), 3));',
        hints: ["Add 4 numbers.", "Like this:\n```ts\nreturn 3;\n```"],
        solution: "const mean = () => 3;",
      },
    ]);
  });

  it("makes a quiz of a task list", () => {
    const { parts } = read(
      "```md quiz=most\nWhich\nis more?\n- [ ] 1\n  It is the\n  least.\n- [x] {{ double(1) }}\n  Yes.\n```",
    );
    expect(parts).toEqual([
      {
        kind: "quiz",
        name: "most",
        code: [
          "quiz({",
          '  name: "most",',
          '  question: "Which is more?",',
          "  choices: [",
          "    {",
          '      text: "1",',
          '      why: "It is the least.",',
          "    },",
          "    {",
          '      text: "2",',
          "      right: true,",
          '      why: "Yes.",',
          "    },",
          "  ],",
          "});",
        ].join("\n"),
      },
    ]);
  });

  it("makes a prediction of YAML: a word that can be answered stands for itself, all else is computed", () => {
    const { parts } = read(
      "```yaml predict=way\nquestion: Up?\nactual: same\nwhy: No.\n```\n\n```yaml predict=much\nquestion: How?\nactual: double(2)\nwhy: So.\nunit: steps\n```",
    );
    expect(parts.map((part) => "code" in part && part.code)).toEqual([
      'predict({\n  name: "way",\n  question: "Up?",\n  actual: "same",\n  why: "No.",\n});',
      'predict({\n  name: "much",\n  question: "How?",\n  actual: double(2),\n  why: "So.",\n  unit: "steps",\n});',
    ]);
  });

  it("takes the options of a prediction as texts, whatever YAML makes of them", () => {
    const { parts } = read(
      "```yaml predict=same\nquestion: So?\noptions: [true, 3]\nactual: String(double(1) === 2)\nwhy: It is.\n```",
    );
    expect(parts).toMatchObject([{ code: expect.stringContaining('options: ["true","3"],') }]);
  });

  it("computes the numbers in its text from the library and from its ts numbers blocks", () => {
    const { parts } = read(
      "{{ half }}, {{ -half }}, {{ double(617) }}, {{ [half, -2] }}, {{ half.toFixed(2) }}.\n\n```ts numbers\nconst half: number = double(0.25);\n```\n",
    );
    expect(parts).toEqual([{ kind: "text", text: "0.5, −0.5, 1,234, (0.5, −2), 0.50." }]);
  });

  it.each([
    ["no front matter", "Hello", "09-means.md:1: expected front matter"],
    [
      "a role that nobody knows",
      `${head}\n\`\`\`ts excercise=mean\n\`\`\``,
      "09-means.md:8: expected one of ts exercise=NAME",
    ],
    [
      "an exercise without a solution",
      `${head}${exercise.replace("ts solution=mean", "ts")}`,
      "expected one ts solution=mean; got 0",
    ],
    [
      "one hint only",
      `${head}${exercise.replace("~~~md hint=mean", "~~~md")}`,
      'expected two hints or more for "mean"; got 1',
    ],
    [
      "a solution of no exercise",
      `${head}\`\`\`ts solution=sum\n\`\`\``,
      'expected an exercise "sum" for this solution',
    ],
    ["a number that is none", `${head}{{ double("x") }}`, "to be a number or a text; got NaN"],
    ["a number from nowhere", `${head}\n{{ triple(1) }}`, "expected its numbers to be computed; got ReferenceError"],
    ["a choice without a why", `${head}\`\`\`md quiz=q\nWhat?\n- [x] this\n\`\`\``, 'expected a why below "this"'],
    [
      "a prediction without its outcome",
      `${head}\`\`\`yaml predict=p\nquestion: What?\nwhy: So.\n\`\`\``,
      "expected actual; got none",
    ],
    [
      "an unknown word in a prediction",
      `${head}\`\`\`yaml predict=p\nquestion: a\nactual: 1\nwhy: b\nreason: c\n\`\`\``,
      'got "reason"',
    ],
  ])("with %s says what to mend, and where", (_, source, message) => {
    expect(() => readLesson("09-means", source, library)).toThrow(message);
  });
});

describe("a notebook", () => {
  const lesson = read(`Hello.\n\n${exercise}\n\n\`\`\`md quiz=most\nWhich?\n- [ ] 1\n  No.\n- [x] 2\n  Yes.\n\`\`\`\n`);

  it("has the stub and the check in one cell, and its help in the metadata", () => {
    const cell = toNotebook(lesson).cells[2];
    expect(cell?.source.join("")).toBe('const mean = () => todo("add");\n\ncheck("mean", () => close(mean(), 3));');
    expect(cell?.metadata).toMatchObject({ gradwalk: { exercise: "mean", solution: "const mean = () => 3;" } });
  });

  it("has the solution in its place when it is solved", () => {
    const cell = toNotebook(lesson, { solved: true }).cells[2];
    expect(cell?.source.join("")).toBe('const mean = () => 3;\n\ncheck("mean", () => close(mean(), 3));');
  });

  it("folds the source of a quiz away", () => {
    expect(toNotebook(lesson).cells[3]?.metadata).toMatchObject({ jupyter: { source_hidden: true } });
  });

  it("carries the lesson's data and the kernel's name", () => {
    expect(toNotebook(lesson).metadata).toMatchObject({
      gradwalk: { title: "Means", minutes: 5, goals: ["know a mean"], exercises: ["mean", "most"] },
      kernelspec: { name: "gradwalk" },
      language_info: { name: "typescript" },
    });
  });

  it("keeps the ids of its cells when a text elsewhere changes", () => {
    const ids = (body: string) => toNotebook(read(body)).cells.map(({ id }) => id);
    const before = ids(`One.\n\n## Two\n\nThree.\n\n${exercise}`);
    expect(ids(`One, and more.\n\n## Two\n\nThree!\n\n${exercise}`)).toEqual(before);
    expect(before).toEqual(["means-1", "means-2", "two-1", "exercise-mean"]);
  });

  it("is the same text from a file with Windows line ends", () => {
    const text = (source: string) => notebookText(toNotebook(readLesson("09-means", source, library)));
    expect(text(`${head}A\nB\n\n${exercise}`.replaceAll("\n", "\r\n"))).toBe(text(`${head}A\nB\n\n${exercise}`));
  });
});

describe("a new lesson", () => {
  it("builds as it is, with every kind of cell", () => {
    const lesson = readLesson("14-moving-averages", scaffold("Moving averages"), library);
    expect(new Set(lesson.parts.map(({ kind }) => kind))).toEqual(
      new Set(["text", "code", "predict", "exercise", "quiz"]),
    );
    expect(exerciseNames(lesson)).toEqual(["moving-averages-guess", "moving-averages-mean", "moving-averages-outlier"]);
  });
});
