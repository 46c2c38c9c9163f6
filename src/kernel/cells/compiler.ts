import { findPackages, mapsOf } from "./compiler-host";
import { Positions } from "./positions";
import { prepare } from "./source";
import { createConverter, type CompletionInfo, type Converter, type Diagnostic, type SideOutput } from "./tslab";
import type { ts } from "./typescript";

/** The lines that tslab puts before every cell. */
export const prefixLines = 1;

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
  private converter: Converter = createConverter({});

  /** Checks and converts a cell; `previous` are the declarations of the cells that ran before. */
  compile(previous: string, source: string): Compiled {
    const { text, waits, packages } = prepare(source);
    if (findPackages(packages)) {
      // The compiler does not look again for what it did not find.
      this.renew();
      findPackages(packages);
    }
    const converted = this.safely((converter) => converter.convert(previous, text));
    const { diagnostics, output = "", declOutput = "", lastExpressionVar, sideOutputs = [] } = converted;
    if (diagnostics.length > 0) return { diagnostics };
    return {
      program: {
        code: output,
        waits,
        lastExpression: lastExpressionVar,
        // Node's types are always there.
        declarations: declOutput.replace(/^\/\/\/ <reference types="node" \/>\n/gm, ""),
        files: sideOutputs,
        positions: new Positions(source, mapsOf(output), prefixLines),
      },
    };
  }

  complete(previous: string, source: string, position: number): CompletionInfo {
    return this.safely((converter) => converter.complete(previous, source, position));
  }

  inspect(previous: string, source: string, position: number): ts.QuickInfo | undefined {
    return this.safely((converter) => converter.inspect(previous, source, position));
  }

  /** A cell marked `@module name` becomes a module that other cells import. */
  addModule(name: string, source: string, jsx: boolean): readonly Diagnostic[] {
    return this.safely((converter) => converter.addModule(name, source, { module: name, ...(jsx && { jsx }) }));
  }

  /** A converter in which the compiler has failed is of no more use: the next cell gets a new one. */
  private safely<T>(work: (converter: Converter) => T): T {
    try {
      return work(this.converter);
    } catch (error) {
      this.renew();
      throw error;
    }
  }

  private renew(): void {
    this.converter.close();
    this.converter = createConverter({});
  }
}
