import { isBuiltin } from "node:module";
import { awaits } from "./guards";
import { ts } from "./typescript";

/** A cell as tslab's converter can take it. */
export interface Source {
  /** As long as the learner's own, line by line and column by column. */
  readonly text: string;
  /** It awaits something at the top. */
  readonly waits: boolean;
  /** Packages that it imports. */
  readonly packages: readonly string[];
}

/** Names of modules that are neither files of the learner's nor Node's. */
function packagesOf(file: ts.SourceFile): string[] {
  return ts
    .preProcessFile(file.text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^[./]/.test(name) && !isBuiltin(name));
}

/** A cell shares all its names anyway: `export` before a declaration, as in a file, is allowed and means nothing. */
export function prepare(source: string): Source {
  const file = ts.createSourceFile("cell.ts", `${source}\nexport {};`, ts.ScriptTarget.ES2022);
  const exported = file.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const plain = modifiers.every(({ kind }) => kind !== ts.SyntaxKind.DefaultKeyword);
    return plain ? modifiers.filter(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) : [];
  });
  let text = source;
  for (const modifier of exported) {
    const start = modifier.getStart(file);
    text = text.slice(0, start) + " ".repeat(modifier.end - start) + text.slice(modifier.end);
  }
  return { text, waits: awaits(file), packages: packagesOf(file) };
}
