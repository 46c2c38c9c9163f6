import { createConverter, type CompletionInfo, type Converter, type Diagnostic, type SideOutput } from "./tslab";
import { lastMaps } from "./compiler-host";
import { awaits } from "./guards";
import { Positions } from "./positions";
import { ts } from "./typescript";

/** A cell that can run. */
export interface Program {
  readonly code: string;
  /** It must run as an async function. */
  readonly waits: boolean;
  /** Where the value of its last expression is left. */
  readonly lastExpression: string | undefined;
  /** What later cells may use of it and of the cells before. */
  readonly declarations: string;
  /** The learner's own files that it imports, compiled. */
  readonly files: readonly SideOutput[];
  readonly positions: Positions;
}

export type Compiled = { readonly program: Program } | { readonly diagnostics: readonly Diagnostic[] };

/** TypeScript as tslab converts it, cell by cell. */
export class Compiler {
  private readonly converter: Converter = createConverter({});

  /** Checks and converts a cell; `previous` are the declarations of the cells that ran before. */
  compile(previous: string, source: string): Compiled {
    const { diagnostics, output, declOutput, lastExpressionVar, sideOutputs } = this.converter.convert(
      previous,
      source,
    );
    if (diagnostics.length > 0) return { diagnostics };
    return {
      program: {
        code: output ?? "",
        waits: awaits(ts.createSourceFile("cell.ts", source + "\nexport {};", ts.ScriptTarget.ES2022)),
        lastExpression: lastExpressionVar,
        declarations: declOutput ?? "",
        files: sideOutputs ?? [],
        positions: new Positions(source, lastMaps()),
      },
    };
  }

  complete(previous: string, source: string, position: number): CompletionInfo {
    return this.converter.complete(previous, source, position);
  }

  inspect(previous: string, source: string, position: number): ts.QuickInfo | undefined {
    return this.converter.inspect(previous, source, position);
  }

  close(): void {
    this.converter.close();
  }
}
