import { ts } from "./typescript";

const modifier = "export ";

/** JavaScript whose variables are shared, and the columns that moved for it. */
export interface Shared {
  readonly text: string;
  /** Where text was put in: the column in each such line, both from 0. */
  readonly moved: ReadonlyMap<number, number>;
}

/**
 * Makes the variables of a cell the notebook's: `let rate = 0.1; export { rate }`, of which a function would keep a copy of its
 * own, becomes `export let rate = 0.1`. A cell that sets `rate` is then heard in every function, whatever cell it stands in.
 */
export function shareVariables(code: string): Shared {
  const file = ts.createSourceFile("cell.js", code, ts.ScriptTarget.ES2022);
  const exported = file.statements.find(isExportList);
  if (!exported) return { text: code, moved: new Map() };
  const names = new Set(exported.exportClause.elements.map(({ name }) => name.text));
  const shared = file.statements.filter(
    (statement): statement is ts.VariableStatement =>
      isVariable(statement) && namesOf(statement).every((name) => names.has(name)),
  );
  const own = new Set(shared.flatMap(namesOf));
  const kept = [...names].filter((name) => !own.has(name));
  let text = code.slice(0, exported.getStart(file)) + `export { ${kept.join(", ")} };` + code.slice(exported.end);
  const moved = new Map<number, number>();
  for (const statement of [...shared].reverse()) {
    const start = statement.getStart(file);
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    text = text.slice(0, start) + modifier + text.slice(start);
    moved.set(line, character);
  }
  return { text, moved };
}

/** The column before the text was put in. */
export function columnBefore({ moved }: Pick<Shared, "moved">, line: number, column: number): number {
  const start = moved.get(line);
  return start === undefined || column < start + modifier.length ? column : column - modifier.length;
}

function isVariable(statement: ts.Statement): statement is ts.VariableStatement {
  if (!ts.isVariableStatement(statement) || ts.getModifiers(statement)?.length) return false;
  return (statement.declarationList.flags & ts.NodeFlags.Const) === 0;
}

function isExportList(statement: ts.Statement): statement is ts.ExportDeclaration & { exportClause: ts.NamedExports } {
  return (
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier === undefined &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause) &&
    statement.exportClause.elements.length > 0
  );
}

function namesOf(node: ts.VariableStatement): string[] {
  const names = (name: ts.BindingName): string[] =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : names(element.name)));
  return node.declarationList.declarations.flatMap(({ name }) => names(name));
}
