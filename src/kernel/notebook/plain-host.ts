import { createInterface } from "node:readline/promises";
import type { Bundle, Described, DisplayOptions, Host } from "./host";

/** Bare Node, and what every poorer kernel falls back on: sentences on the console. */
export class PlainHost implements Host {
  readonly interactive = false;

  display(bundle: Bundle, { update = false }: DisplayOptions = {}): void {
    if (!update) console.log(String(bundle["text/plain"] ?? ""));
  }

  clear(): void {}

  async ask(question: string): Promise<string> {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  }

  signal(): AbortSignal | undefined {
    return undefined;
  }

  listen(): void {}

  onComm(): void {}

  openComm(target: string): never {
    throw new Error(`openComm: expected a front end to open ${target} in; got none — run this in a notebook`);
  }

  bind<Given extends unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
    return work;
  }

  hold(): void {}

  describe(error: unknown): Described {
    return { message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  represent(): void {}
}
