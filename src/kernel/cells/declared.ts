import { ts } from "./typescript";

/** The declarations of a cell that stopped half-way, without the variables and classes that it did not come to. */
export function reached(declarations: string, names: Readonly<Record<string, unknown>>): string {
  const file = ts.createSourceFile("cell.d.ts", declarations, ts.ScriptTarget.ES2022, true);
  const exists = (name: ts.Node | undefined): boolean =>
    name === undefined || !ts.isIdentifier(name) || names[name.text] !== undefined;
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  return file.statements
    .flatMap((statement): ts.Statement[] => {
      if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
        return exists(statement.name) ? [statement] : [];
      if (!ts.isVariableStatement(statement)) return [statement];
      const list = statement.declarationList;
      const kept = list.declarations.filter(({ name }) => exists(name));
      if (kept.length === 0) return [];
      const next = ts.factory.updateVariableDeclarationList(list, kept);
      return [ts.factory.updateVariableStatement(statement, statement.modifiers, next)];
    })
    .map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, file) + "\n")
    .join("");
}
