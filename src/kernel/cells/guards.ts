import { ts } from "./typescript";

/** What a guarded cell finds under this name: see `Guard`. */
export const guardName = "__gradwalk";

/**
 * Lets a stop reach code that waits for nothing: each loop looks at the shared cell first, and each `await` at its run.
 * `while (a) b()` becomes `while (a) { if (__gradwalk.stop[0]) __gradwalk.halt(); b(); }`.
 */
export const guards: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const guard = (name: string): ts.Expression =>
    factory.createPropertyAccessExpression(factory.createIdentifier(guardName), name);
  const call = (name: string, given: readonly ts.Expression[]): ts.Expression =>
    factory.createCallExpression(guard(name), undefined, given);

  const look = (waits: boolean): ts.Statement =>
    waits
      ? factory.createExpressionStatement(call("alive", []))
      : factory.createIfStatement(
          factory.createElementAccessExpression(guard("stop"), 0),
          factory.createExpressionStatement(call("halt", [])),
        );

  function guarded(body: ts.Statement, waits: boolean): ts.Statement {
    const statements = ts.isBlock(body) ? body.statements : [body];
    return factory.createBlock([look(waits), ...statements], true);
  }

  function visit(node: ts.Node): ts.Node {
    const waits = ts.isIterationStatement(node, false) && awaits(node.statement);
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isAwaitExpression(visited)) return call("resumed", [visited]);
    if (ts.isForStatement(visited)) {
      const { initializer, condition, incrementor, statement } = visited;
      return factory.updateForStatement(visited, initializer, condition, incrementor, guarded(statement, waits));
    }
    if (ts.isForInStatement(visited))
      return factory.updateForInStatement(
        visited,
        visited.initializer,
        visited.expression,
        guarded(visited.statement, waits),
      );
    if (ts.isForOfStatement(visited)) {
      const { awaitModifier, initializer, expression, statement } = visited;
      const body = guarded(statement, waits || awaitModifier !== undefined);
      return factory.updateForOfStatement(visited, awaitModifier, initializer, expression, body);
    }
    if (ts.isWhileStatement(visited))
      return factory.updateWhileStatement(visited, visited.expression, guarded(visited.statement, waits));
    if (ts.isDoStatement(visited))
      return factory.updateDoStatement(visited, guarded(visited.statement, waits), visited.expression);
    return visited;
  }
  return ts.visitNode(file, visit) as ts.SourceFile;
};

/** Code awaits something itself, not in a function that it defines. */
export function awaits(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isForOfStatement(node) && node.awaitModifier) return true;
  if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node) || ts.isPropertyDeclaration(node)) return false;
  return ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false;
}
