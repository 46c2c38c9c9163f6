import { ts } from "./typescript";

/**
 * tslab lets a cell reach what earlier cells declared by writing `exports.z` for `z`, but leaves the short `{ z }` as it is.
 * Here it becomes `{ z: "z" in exports ? exports.z : z }`, wherever nothing in the cell itself is called z.
 */
export const shorthand: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    if (!ts.isShorthandPropertyAssignment(node) || node.objectAssignmentInitializer || declared(node))
      return ts.visitEachChild(node, visit, context);
    const { name } = node;
    const earlier = factory.createPropertyAccessExpression(factory.createIdentifier("exports"), name.text);
    if (isTarget(node.parent)) return factory.createPropertyAssignment(name, earlier);
    const isThere = factory.createBinaryExpression(
      factory.createStringLiteral(name.text),
      ts.SyntaxKind.InKeyword,
      factory.createIdentifier("exports"),
    );
    const value = factory.createConditionalExpression(isThere, undefined, earlier, undefined, name);
    return factory.createPropertyAssignment(name, value);
  };
  return ts.visitNode(file, visit) as ts.SourceFile;
};

/** Something in the cell around it has this name: the compiler has bound the names of each block. */
function declared({ name, parent }: ts.ShorthandPropertyAssignment): boolean {
  for (let scope: ts.Node | undefined = parent; scope; scope = scope.parent)
    if ((scope as { locals?: ReadonlyMap<string, unknown> }).locals?.has(name.text)) return true;
  return false;
}

/** It stands on the left: `({ z } = flower)`. */
function isTarget(literal: ts.Node): boolean {
  const { parent } = literal;
  if (ts.isBinaryExpression(parent))
    return parent.left === literal && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const within = ts.isPropertyAssignment(parent) ? parent.parent : parent;
  return (ts.isObjectLiteralExpression(within) || ts.isArrayLiteralExpression(within)) && isTarget(within);
}
