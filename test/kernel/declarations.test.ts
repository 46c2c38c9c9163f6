import { resolve } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { describe, expect, test } from "vitest";
import { root } from "./kernel-process";

const file = resolve(root, "lib/gradwalk.d.ts");
const program = ts.createProgram([file], {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  types: [],
  noEmit: true,
});
const checker = program.getTypeChecker();
const source = program.getSourceFile(file) as ts.SourceFile;

/** Every node for which something holds. */
function all(holds: (node: ts.Node) => boolean): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (holds(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("lib/gradwalk.d.ts, read by the TypeScript of the kernel", () => {
  test("that is 5.0.4", () => expect(ts.version).toBe("5.0.4"));

  test("has no error", () => {
    const found = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(found).toEqual([]);
  });

  test("imports nothing but itself", () => {
    expect(all(ts.isImportDeclaration).map((node) => node.getText(source))).toEqual([]);
  });

  test("says any nowhere, neither in words nor by a type that it cannot resolve", () => {
    const isAny = (node: ts.Node): boolean =>
      (ts.isTypeNode(node) || ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertySignature(node)) &&
      (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
    expect(all(isAny).map((node) => node.getText(source))).toEqual([]);
  });

  test("gives every function its return type", () => {
    const returns = all((node) => ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node));
    expect(returns.length).toBeGreaterThan(50);
    expect(
      returns.filter((node) => (node as ts.FunctionDeclaration).type === undefined).map((node) => node.getText(source)),
    ).toEqual([]);
  });

  test("explains every exported function and class in words", () => {
    const module = checker.getSymbolAtLocation(source) as ts.Symbol;
    const bare = checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter(({ flags }) => flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class))
      .filter((symbol) => symbol.getDocumentationComment(checker).length === 0);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });
});
