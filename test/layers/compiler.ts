import { join, resolve } from "node:path";
import ts from "typescript";

const sources = resolve(__dirname, "../../src");
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The folders that a folder's `tsconfig.json` refers to. */
export function references(folder: string): readonly string[] {
  return (configuration(folder).projectReferences ?? []).map(({ path }) => path.slice(sources.length + 1));
}

/** The folders that a folder can import: the compiler follows references through those that are referred to. */
export function reachable(folder: string): ReadonlySet<string> {
  return new Set(references(folder).flatMap((other) => [other, ...reachable(other)]));
}

/**
 * Compiles `text` as if it were a file of `src/<folder>`, by that folder's own `tsconfig.json` and with nothing written
 * to the disk; returns what the compiler says against it. What a file says that it imports is not repeated.
 */
export function compile(folder: string, text: string): readonly string[] {
  const file = join(sources, folder, "offence.ts");
  const { options, projectReferences } = configuration(folder);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const program = ts.createProgram({
    rootNames: [file],
    options: { ...options, noUnusedLocals: false },
    projectReferences,
    host: Object.assign(host, {
      // The sources of a referenced project stand for its declarations, which need not be built.
      useSourceOfProjectReferenceRedirect: () => true,
      fileExists: (path: string) => path === file || ts.sys.fileExists(path),
      getSourceFile: (path: string, language: ts.ScriptTarget): ts.SourceFile | undefined => {
        if (path === file) return ts.createSourceFile(path, text, language);
        if (!parsed.has(path)) parsed.set(path, read(path, language));
        return parsed.get(path);
      },
    }),
  });
  const source = program.getSourceFile(file);
  return [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(source)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}

function configuration(folder: string): ts.ParsedCommandLine {
  const path = join(sources, folder, "tsconfig.json");
  const { config, error } = ts.readConfigFile(path, (name) => ts.sys.readFile(name));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  return ts.parseJsonConfigFileContent(config, ts.sys, join(sources, folder));
}
