import MarkdownIt from "markdown-it";
import { LessonFault } from "./fault";

/** What a fence is, beside plain code: the words after its language. */
export type Role = "exercise" | "check" | "solution" | "hint" | "quiz" | "predict" | "numbers";

/** A stretch of prose, up to the next heading or cell. */
export interface Prose {
  readonly kind: "prose";
  readonly line: number;
  readonly text: string;
}

/** A fence that becomes a cell, or a part of one. */
export interface Fence {
  readonly kind: "fence";
  /** Of its first line in the file, from 1. */
  readonly line: number;
  /** Undefined for a plain `ts` cell. */
  readonly role?: Role;
  /** The exercise it belongs to; empty for `numbers` and plain cells. */
  readonly name: string;
  readonly text: string;
}

export type Block = Prose | Fence;

/** The languages that belong to a role; without one `ts` is a cell, and any other fence is prose. */
const languages: Readonly<Record<Role, string>> = {
  exercise: "ts",
  check: "ts",
  solution: "ts",
  hint: "md",
  quiz: "md",
  predict: "yaml",
  numbers: "ts",
};

const markdown = new MarkdownIt();

/** Splits a lesson's Markdown at its headings and its cells. `firstLine` is the line in the file where the text begins. */
export function readBlocks(file: string, text: string, firstLine = 1): Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let start = 0;
  const flush = (end: number): void => {
    const prose = lines.slice(start, end).join("\n").trim();
    if (prose !== "") blocks.push({ kind: "prose", line: firstLine + start, text: prose });
  };
  for (const token of markdown.parse(text, {})) {
    if (token.level !== 0 || token.map === null) continue;
    const [begin, end] = token.map as [number, number];
    if (token.type === "heading_open") {
      flush(begin);
      start = begin;
    }
    if (token.type !== "fence") continue;
    const fence = readFence(file, token.info, token.content, firstLine + begin);
    if (fence === undefined) continue;
    flush(begin);
    blocks.push(fence);
    start = end;
  }
  flush(lines.length);
  return blocks;
}

function readFence(file: string, info: string, content: string, line: number): Fence | undefined {
  const [language = "", words = ""] = [info.trim().split(/\s+/, 1)[0], info.trim().replace(/^\S+\s*/, "")];
  const text = content.replace(/\n+$/, "");
  if (words === "") return language === "ts" ? { kind: "fence", line, name: "", text } : undefined;
  const [, role = "", name = ""] = /^(\w+)(?:=([\w-]+))?$/.exec(words) ?? [];
  const expected = languages[role as Role];
  if (expected === undefined || (role !== "numbers" && name === "") || language !== expected) {
    const known = Object.entries(languages).map(([each, its]) => `${its} ${each}${each === "numbers" ? "" : "=NAME"}`);
    throw new LessonFault(
      file,
      line,
      `expected one of ${known.join(", ")} after the fence; got "${info}" — correct it`,
    );
  }
  return { kind: "fence", line, role: role as Role, name, text };
}
