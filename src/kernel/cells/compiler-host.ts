import { dirname, join } from "node:path";
import { guards } from "./guards";
import { createProgram } from "./program";
import { type Shared, shareVariables } from "./shared-variables";
import { shorthand } from "./shorthand";
import { ts } from "./typescript";

/** What leads from JavaScript that runs back to its TypeScript: two source maps as JSON, and what moved between them. */
export interface Maps extends Pick<Shared, "moved"> {
  /** From TypeScript to modules. */
  readonly first: string;
  /** From modules to CommonJS. */
  readonly second: string;
}

const maps = new Map<string, Maps>();

/** The maps of code that tslab's converter made, by that code; they are given out once. */
export function mapsOf(code: string): Maps | undefined {
  const found = maps.get(code);
  maps.delete(code);
  return found;
}

/** The one file with the types of `gradwalk`. */
const declarations = join(__dirname, "..", "..", "gradwalk.d.ts");
const tslab = dirname(require.resolve("tslab/package.json"));

/** Where modules are that tslab would not find; the compiler reads it anew for each cell. */
let paths: ts.MapLike<string[]> = {};

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
    typeRoots: [dirname(dirname(require.resolve("@types/node/package.json"))), ...(options.typeRoots ?? [])],
  };
  paths = widened.paths ?? {};
  // tslab allows one timer; what is installed while a kernel runs would start a second. `findPackages` looks for it instead.
  const still = Object.assign(system, { watchDirectory: () => ({ close: () => undefined }) });
  return (ts.createWatchCompilerHost as (...all: unknown[]) => unknown)(
    [...files, declarations],
    widened,
    still,
    createProgram,
    ...rest,
  );
}

const missing = new Set<string>();

/**
 * Lets a cell find the packages it imports: also those that say by an `exports` map what they offer, which tslab's way of finding
 * modules does not read, and those that were installed after a cell had asked for them. True: there is one of these.
 */
export function findPackages(names: readonly string[]): boolean {
  const from = join(process.cwd(), "cell.ts");
  const find = (name: string, moduleResolution: ts.ModuleResolutionKind): string | undefined =>
    ts.resolveModuleName(name, from, { moduleResolution }, ts.sys).resolvedModule?.resolvedFileName;
  let installed = false;
  for (const name of names) {
    const plain = name in paths ? undefined : find(name, ts.ModuleResolutionKind.Node10);
    if (name in paths || (plain !== undefined && !missing.has(name))) continue;
    const found = plain ?? find(name, ts.ModuleResolutionKind.Bundler);
    if (found === undefined) missing.add(name);
    else {
      paths[name] = [found];
      installed ||= missing.delete(name);
    }
  }
  return installed;
}

/** What a declaration could not be written for (TS4000 to TS4199) is no mistake of the learner's. */
function getPreEmitDiagnosticsOfFiles(...given: unknown[]): readonly ts.Diagnostic[] {
  const { getPreEmitDiagnosticsOfFiles: all } = ts as unknown as Record<string, (...all: unknown[]) => ts.Diagnostic[]>;
  return all(...given).filter(({ code }) => code < 4_000 || code > 4_199);
}

function transpileModule(input: string, options: ts.TranspileOptions): ts.TranspileOutput {
  const compilerOptions = { ...options.compilerOptions, sourceMap: true };
  const { text, moved } = shareVariables(input);
  const transformers = { before: [shorthand, guards] };
  const output = ts.transpileModule(text, { ...options, compilerOptions, transformers });
  const [first, second] = [inlineMap(input), output.sourceMapText];
  const outputText = plainExports(output.outputText);
  if (first !== undefined && second !== undefined) maps.set(outputText, { first, second, moved });
  return { ...output, outputText };
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
