import { runInThisContext } from "node:vm";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { formatNumber, formatVector } from "../figures/parts/number";
import { LessonFault } from "./fault";

/** What `import … from "gradwalk"` gives. */
export type Library = Readonly<Record<string, unknown>>;

/** A text of the lesson in which `{{ expression }}` stands for a number. */
export interface Template {
  readonly line: number;
  readonly text: string;
}

const place = /\{\{ (.+?) \}\}/gs;

/**
 * Fills every `{{ expression }}` with what it comes to. The expressions see the whole library, and what the lesson's
 * `ts numbers` blocks declare. A lesson's own code is run, as it is when the lesson is taught: build only lessons that you trust.
 */
export function fillNumbers(
  file: string,
  templates: readonly Template[],
  declarations: readonly Template[],
  library: Library,
): string[] {
  const expressions = templates.flatMap(({ line, text }) =>
    [...text.matchAll(place)].map((match) => ({ line, source: match[1] as string })),
  );
  if (expressions.length === 0) return templates.map(({ text }) => text);
  const values = evaluate(file, expressions, declarations, library);
  let next = 0;
  return templates.map(({ text }) =>
    text.replace(place, () => {
      const { line, source } = expressions[next] as { line: number; source: string };
      return inText(file, line, source, values[next++]);
    }),
  );
}

function evaluate(
  file: string,
  expressions: readonly { readonly line: number; readonly source: string }[],
  declarations: readonly Template[],
  library: Library,
): readonly unknown[] {
  const code = [
    `(({ ${Object.keys(library)
      .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== "default")
      .join(", ")} }: any) => {`,
    ...declarations.map(({ text }) => text),
    `return [${expressions.map(({ source }) => `() => (${source})`).join(", ")}];`,
    "})",
  ].join("\n");
  const { outputText } = transpileModule(code, {
    compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.ES2022 },
  });
  const line = expressions[0]?.line ?? 1;
  try {
    const compute = runInThisContext(outputText, { filename: file }) as (library: Library) => (() => unknown)[];
    return compute(library).map((value) => value());
  } catch (error) {
    throw new LessonFault(
      file,
      line,
      `expected its numbers to be computed; got ${String(error)} — look at the ts numbers blocks`,
    );
  }
}

function inText(file: string, line: number, source: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && Number.isFinite(value))
    return Number.isInteger(value) && Math.abs(value) < 1e6
      ? value.toLocaleString("en-US").replace("-", "−")
      : formatNumber(value);
  if (Array.isArray(value) && value.length > 0 && value.every((each) => Number.isFinite(each)))
    return formatVector(value as number[]);
  throw new LessonFault(
    file,
    line,
    `expected {{ ${source} }} to be a number or a text; got ${String(value)} — correct it`,
  );
}
