import { dirname, join } from "node:path";
import { guards } from "./guards";
import { type Shared, shareVariables } from "./shared-variables";
import { shorthand } from "./shorthand";
import { ts } from "./typescript";

/** What leads from a cell's last JavaScript back to its TypeScript: two source maps as JSON, and what moved between them. */
export interface Maps extends Pick<Shared, "moved"> {
  /** From TypeScript to modules. */
  readonly first: string;
  /** From modules to CommonJS. */
  readonly second: string;
}

let maps: Maps | undefined;

/** The maps of what tslab's converter made last. */
export function lastMaps(): Maps | undefined {
  return maps;
}

/** The one file with the types of `gradwalk`. */
const declarations = join(__dirname, "..", "..", "gradwalk.d.ts");
const tslab = dirname(require.resolve("tslab/package.json"));

function createWatchCompilerHost(
  files: string[],
  options: ts.CompilerOptions,
  system: ts.System,
  _: unknown,
  ...rest: unknown[]
): unknown {
  const widened: ts.CompilerOptions = {
    ...options,
    inlineSourceMap: true,
    paths: { gradwalk: [declarations], tslab: [join(tslab, "dist", "public.d.ts")] },
    types: ["node"],
    typeRoots: [...(options.typeRoots ?? []), dirname(dirname(require.resolve("@types/node/package.json")))],
  };
  return (ts.createWatchCompilerHost as (...all: unknown[]) => unknown)(files, widened, system, createProgram, ...rest);
}

/** What a declaration could not be written for (TS4000 to TS4199) is no mistake of the learner's. */
function getPreEmitDiagnosticsOfFiles(...given: unknown[]): readonly ts.Diagnostic[] {
  const { getPreEmitDiagnosticsOfFiles: all } = ts as unknown as Record<string, (...all: unknown[]) => ts.Diagnostic[]>;
  return all(...given).filter(({ code }) => code < 4_000 || code > 4_199);
}

/** A program that writes the declarations of a cell whatever it says in them: what has no name there is `any` in later cells. */
const createProgram: ts.CreateProgram<ts.EmitAndSemanticDiagnosticsBuilderProgram> = (...given) => {
  const builder = ts.createEmitAndSemanticDiagnosticsBuilderProgram(...given);
  const program = builder.getProgram() as { emit(...given: unknown[]): ts.EmitResult };
  return Object.assign(builder, {
    emit: (file?: ts.SourceFile, write?: ts.WriteFileCallback, token?: unknown, only?: boolean, change?: unknown) =>
      program.emit(file, write, token, only, change, true),
  });
};

function transpileModule(input: string, options: ts.TranspileOptions): ts.TranspileOutput {
  const compilerOptions = { ...options.compilerOptions, sourceMap: true };
  const { text, moved } = shareVariables(input);
  const transformers = { before: [shorthand, guards] };
  const output = ts.transpileModule(text, { ...options, compilerOptions, transformers });
  const [first, second] = [inlineMap(input), output.sourceMapText];
  maps = first !== undefined && second !== undefined ? { first, second, moved } : undefined;
  return { ...output, outputText: plainExports(output.outputText) };
}

/** What was imported may be declared again in a later cell: its name is set, and not fixed. */
function plainExports(code: string): string {
  return code
    .replace(/^\/\/# sourceMappingURL=.*$/gm, "")
    .replace(
      /^Object\.defineProperty\(exports, "([\w$]+)", \{ enumerable: true, get: function \(\) \{ return (.*); \} \}\);$/gm,
      "exports.$1 = $2;",
    );
}

function inlineMap(code: string): string | undefined {
  const found = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/m.exec(code);
  return found ? Buffer.from(found[1], "base64").toString("utf8") : undefined;
}

// A library's files do not change while a kernel runs: hundreds of them would be looked at all the time.
const { watchFile } = ts.sys;
ts.sys.watchFile = (path, ...rest) =>
  /[\\/]node_modules[\\/]|\.d\.ts$/.test(path) || !watchFile ? { close: () => undefined } : watchFile(path, ...rest);

/**
 * What tslab's converter calls instead of the compiler's own: it finds `gradwalk` from every folder, keeps the source maps, and
 * guards what a stop must reach. The compiler's exports cannot be set, so its module is given others before tslab loads it.
 */
const cached = require.cache[require.resolve("@tslab/typescript-for-tslab")];
if (cached) cached.exports = { ...ts, createWatchCompilerHost, getPreEmitDiagnosticsOfFiles, transpileModule };
