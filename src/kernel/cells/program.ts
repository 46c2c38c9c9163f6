import { propertyNames } from "./property-names";
import { ts } from "./typescript";

/**
 * A program that writes the declarations of a cell whatever it says in them: what has no name there is `any` in later cells. It keeps no
 * account of which file depends on which: every cell is checked anyway, and the account of hundreds of declarations would take a third of
 * the time. tslab asks only for the learner's own files among what a cell depends on.
 */
export const createProgram: ts.CreateProgram<ts.BuilderProgram> = (...given) => {
  const builder = ts.createAbstractBuilder(...given);
  const program = builder.getProgram() as ts.Program & { emit(...given: unknown[]): ts.EmitResult };
  // tslab reads a file's names before it asks for anything that would bind them.
  program.getTypeChecker();
  return Object.assign(builder, {
    emit: (
      file?: ts.SourceFile,
      write?: ts.WriteFileCallback,
      token?: unknown,
      only?: boolean,
      change?: ts.CustomTransformers,
    ) => program.emit(file, write, token, only, { ...change, after: [propertyNames, ...(change?.after ?? [])] }, true),
    getAllDependencies: (file: ts.SourceFile) => ownFiles(program, file),
  });
};

/** What the compiler resolved a file's imports to; it has no public name. */
interface Resolved {
  readonly resolvedModules?: {
    forEach(visit: (found: { readonly resolvedModule?: ts.ResolvedModuleFull }) => void): void;
  };
}

/** A file and all that it imports, directly or not, without declarations and what only they lead to. */
function ownFiles(program: ts.Program, first: ts.SourceFile): string[] {
  const found = new Set([first.fileName]);
  for (const name of found)
    (program.getSourceFile(name) as Resolved | undefined)?.resolvedModules?.forEach(({ resolvedModule }) => {
      if (resolvedModule !== undefined && !resolvedModule.resolvedFileName.endsWith(".d.ts"))
        found.add(program.getSourceFile(resolvedModule.resolvedFileName)?.fileName ?? name);
    });
  return [...found];
}
