import { ts } from "./typescript";

/**
 * tslab writes `exports.z` for each z of an earlier cell, and takes the property in `const { loss: last } = run()` for one when an
 * earlier cell says what `run` returns. Written anew such a name belongs to nothing, and is let be.
 */
export const propertyNames: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isBindingElement(visited) && visited.propertyName && ts.isIdentifier(visited.propertyName)) {
      const { dotDotDotToken, propertyName, name, initializer } = visited;
      const plain = factory.createIdentifier(propertyName.text);
      return factory.updateBindingElement(visited, dotDotDotToken, plain, name, initializer);
    }
    if (ts.isPropertyAssignment(visited) && ts.isIdentifier(visited.name))
      return factory.updatePropertyAssignment(
        visited,
        factory.createIdentifier(visited.name.text),
        visited.initializer,
      );
    return visited;
  };
  return ts.visitNode(file, visit) as ts.SourceFile;
};
