import { dirname, join } from "node:path";
import { guards } from "./guards";
import { ts } from "./typescript";

/** The maps that lead from a cell's last JavaScript back to its TypeScript, as JSON. */
export interface Maps {
  /** From TypeScript to modules. */
  readonly first?: string;
  /** From modules to CommonJS. */
  readonly second?: string;
}

let maps: Maps = {};

/** The maps of what tslab's converter made last. */
export function lastMaps(): Maps {
  return maps;
}

/** The one file with the types of `gradwalk`. */
const declarations = join(__dirname, "..", "..", "gradwalk.d.ts");
const tslab = dirname(require.resolve("tslab/package.json"));

function createWatchCompilerHost(files: string[], options: ts.CompilerOptions, ...rest: unknown[]): unknown {
  const widened: ts.CompilerOptions = {
    ...options,
    inlineSourceMap: true,
    paths: { gradwalk: [declarations], tslab: [join(tslab, "dist", "public.d.ts")] },
    typeRoots: [...(options.typeRoots ?? []), dirname(dirname(require.resolve("@types/node/package.json")))],
  };
  return (ts.createWatchCompilerHost as (...all: unknown[]) => unknown)(files, widened, ...rest);
}

function transpileModule(input: string, options: ts.TranspileOptions): ts.TranspileOutput {
  const compilerOptions = { ...options.compilerOptions, sourceMap: true };
  const output = ts.transpileModule(input, { ...options, compilerOptions, transformers: { before: [guards] } });
  maps = { first: inlineMap(input), second: output.sourceMapText };
  return { ...output, outputText: output.outputText.replace(/^\/\/# sourceMappingURL=.*$/gm, "") };
}

function inlineMap(code: string): string | undefined {
  const found = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/m.exec(code);
  return found ? Buffer.from(found[1], "base64").toString("utf8") : undefined;
}

/**
 * What tslab's converter calls instead of the compiler's own: it finds `gradwalk` from every folder, keeps the source maps, and
 * guards what a stop must reach. The compiler's exports cannot be set, so its module is given others before tslab loads it.
 */
const cached = require.cache[require.resolve("@tslab/typescript-for-tslab")];
if (cached) cached.exports = { ...ts, createWatchCompilerHost, transpileModule };
