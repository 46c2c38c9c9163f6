import { exerciseNames, type Lesson, type Part } from "./lesson";

/** A cell of a notebook, as nbformat 4.5 has it. */
export interface Cell {
  readonly cell_type: "markdown" | "code";
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly never[];
}

/** A notebook file's content. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
}

/** The notebook that a learner gets, or with `solved` the one whose exercises are done. */
export function toNotebook(lesson: Lesson, { solved = false } = {}): Notebook {
  const { title, minutes, goals, buildsOn, parts } = lesson;
  const identify = identifier();
  const cells = [heading(lesson), ...parts].map((part) => toCell(part, identify(part), solved));
  return {
    cells,
    metadata: {
      gradwalk: { title, minutes, goals, ...(buildsOn && { buildsOn }), exercises: exerciseNames(lesson) },
      kernelspec: { display_name: "TypeScript (Gradwalk)", language: "typescript", name: "gradwalk" },
      language_info: {
        codemirror_mode: { name: "javascript", typescript: true },
        file_extension: ".ts",
        mimetype: "text/typescript",
        name: "typescript",
      },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** The file's text: the same on every system, its keys in the order in which Jupyter writes them. */
export function notebookText(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function heading({ title, minutes, goals }: Lesson): Part {
  const list = goals.map((goal) => `- ${goal}`).join("\n");
  return { kind: "text", text: `# ${title}\n\n*About ${minutes} minutes.* You will\n\n${list}` };
}

function toCell(part: Part, id: string, solved: boolean): Cell {
  if (part.kind === "text") return { cell_type: "markdown", id, metadata: {}, source: lines(part.text) };
  const code = (metadata: Cell["metadata"], text: string): Cell => ({
    cell_type: "code",
    execution_count: null,
    id,
    metadata,
    outputs: [],
    source: lines(text),
  });
  switch (part.kind) {
    case "code":
      return code({}, part.code);
    case "exercise": {
      const { name, hints, solution, stub, check } = part;
      return code({ gradwalk: { exercise: name, hints, solution } }, `${solved ? solution : stub}\n\n${check}`);
    }
    default:
      // The right answer stands in the source, so the source is folded away.
      return code({ gradwalk: { exercise: part.name }, jupyter: { source_hidden: true } }, part.code);
  }
}

/** nbformat keeps a text as its lines, each with its end. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Ids that stay the same while other parts of the lesson are edited: by exercise, or by heading and a count below it. */
function identifier(): (part: Part) => string {
  let section = "start";
  const counts = new Map<string, number>();
  return (part) => {
    if ("name" in part) return `${part.kind}-${slug(part.name)}`;
    const title = part.kind === "text" ? /^#+ (.+)$/m.exec(part.text)?.[1] : undefined;
    if (title !== undefined) section = slug(title);
    const count = (counts.get(section) ?? 0) + 1;
    counts.set(section, count);
    return `${section}-${count}`;
  };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48);
}
