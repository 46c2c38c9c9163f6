import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { createExecutor, type Diagnostic, type Executor, getCodeMetadata } from "./tslab";
import type { Guard, Interruptible } from "../session/interrupt";
import { Interrupted } from "../session/interrupted";
import type { Content } from "../protocol/message";
import { aborted, type Run } from "../session/run";
import { pause } from "../turns";
import { type Compiler, prefixLines, type Program } from "./compiler";
import { reached } from "./declared";
import { asked, inspection } from "./inspection";
import { guardName } from "./guards";
import { type Maps, mapsOf } from "./compiler-host";
import { Positions } from "./positions";

/** How a cell ended. */
export type Outcome =
  | { readonly status: "ok"; readonly value: unknown }
  /** `name?` asks what a name is. */
  | { readonly status: "help"; readonly data: Content }
  | { readonly status: "unchecked"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly status: "thrown"; readonly error: unknown };

/** How long what a stopped cell had begun may take to say its last word, in milliseconds. */
const farewell = 200;

type Body = (names: object, require: NodeJS.Require, guard: Guard) => unknown;

/** Cells that share their names, as in one long program whose parts may run in any order, again and again. */
export class Cells {
  private declarations = "";
  /** What cells declared, by name. */
  private readonly names: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  private readonly executor: Executor;
  private readonly positions = new Map<string, Positions>();
  /** Cells that are modules, by the file that others take them for. */
  private readonly modules = new Map<string, string>();
  private stagedFiles: Program["files"] = [];

  constructor(
    private readonly compiler: Compiler,
    private readonly guard: Guard,
    private readonly interruptible: Interruptible,
  ) {
    // tslab's executor compiles and keeps the learner's files that cells require; it is given nothing to run.
    const staged = (): unknown => ({ diagnostics: [], declOutput: "", output: "", sideOutputs: this.stagedFiles });
    const converters = { node: { convert: staged }, browser: undefined, close: () => undefined };
    this.executor = createExecutor(process.cwd(), converters as never, {
      log: () => undefined,
      error: () => undefined,
    });
    // A learner's file is no cell: it finds the guard by its global name.
    Object.defineProperty(globalThis, guardName, { value: guard });
  }

  /** Checks a cell and runs it; what it declares stays, as far as it came. */
  async run(source: string, run: Run): Promise<Outcome> {
    try {
      const help = asked(source) && this.inspect(asked(source), Infinity);
      if (help && help.found) return { status: "help", data: help.data as Content };
      const compiled = this.module(source) ?? this.compiler.compile(this.declarations, source);
      if ("diagnostics" in compiled) return unchecked(compiled.diagnostics);
      const { program } = compiled;
      this.positions.set(run.name, program.positions);
      return await this.execute(program, run);
    } catch (error) {
      return { status: "thrown", error: run.stopped ? new Interrupted() : error };
    }
  }

  /** Where the lines of JavaScript come from, by the name of the cell or file. */
  positionsOf(name: string): Positions | undefined {
    return this.positions.get(name);
  }

  complete(source: string, position: number): ReturnType<Compiler["complete"]> {
    return this.compiler.complete(this.declarations, source, position);
  }

  inspect(source: string, cursor: number): Content {
    return inspection((code, at) => this.compiler.inspect(this.declarations, code, at), source, cursor);
  }

  private async execute(program: Program, run: Run): Promise<Outcome> {
    let came = false;
    try {
      this.stage(program);
      const ended = this.interruptible(() => this.start(program, run.name));
      if (program.waits) await Promise.race([ended, aborted(run.signal)]);
      await Promise.race([run.released(), aborted(run.signal)]);
      came = true;
      return { status: "ok", value: this.take(program) };
    } finally {
      if (run.stopped) await Promise.race([run.released(), pause(farewell)]);
      this.declarations = came ? program.declarations : reached(program.declarations, this.names);
    }
  }

  /** A cell that is marked as a module is only kept for those that import it. */
  private module(source: string): { diagnostics: readonly Diagnostic[] } | undefined {
    const { module, jsx } = getCodeMetadata(source);
    if (module === undefined) return undefined;
    this.modules.set(join(process.cwd(), `${module}.js`), source);
    return { diagnostics: this.compiler.addModule(module, source, jsx === true) };
  }

  private positionsOfFile(path: string, maps: Maps | undefined): Positions {
    const module = this.modules.get(path);
    return module === undefined ? new Positions(sourceOf(path), maps) : new Positions(module, maps, prefixLines);
  }

  private stage({ files }: Program): void {
    this.stagedFiles = files;
    for (const { path, data } of files) this.positions.set(path, this.positionsOfFile(path, mapsOf(data)));
    void this.executor.execute("");
  }

  private start({ code, waits }: Program, name: string): unknown {
    this.guard.alive();
    // The first line of the script is ours: the code begins with the second, and is counted from 1.
    const text = `(${waits ? "async " : ""}function(exports, require, ${guardName}) {\n${code}\n})`;
    const body = new Script(text, { filename: name, lineOffset: -1 }).runInThisContext() as Body;
    const { require } = (globalThis as unknown as { __tslab__: { require: NodeJS.Require } }).__tslab__;
    return body(this.names, require, this.guard);
  }

  private take({ lastExpression }: Program): unknown {
    if (lastExpression === undefined) return undefined;
    const value = this.names[lastExpression];
    delete this.names[lastExpression];
    // A function that has no name took the one that the value was left under.
    if (typeof value === "function" && value.name === lastExpression)
      Object.defineProperty(value, "name", { value: "" });
    return value;
  }
}

function unchecked(diagnostics: readonly Diagnostic[]): Outcome {
  return diagnostics.length > 0 ? { status: "unchecked", diagnostics } : { status: "ok", value: undefined };
}

/** The text of a learner's file that is compiled to a path: TypeScript, or JavaScript that is as it runs. */
function sourceOf(path: string): string {
  const [source] = [".ts", ".tsx"].map((extension) => path.replace(/\.js$/, extension)).filter(existsSync);
  return readFileSync(source ?? path, "utf8");
}
