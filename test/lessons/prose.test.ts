import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import dictionary from "dictionary-en-gb";
import { fleschKincaid } from "flesch-kincaid";
import nspell from "nspell";
import { syllable } from "syllable";
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../src/lessons/block";
import { folder, lessons } from "./folder";
import { paragraphs, paragraphsOf, sentences, words } from "./prose";

/** Names and words of the trade that no dictionary has, one a line: ours, and those of a teacher's own folder. */
const lists = [fileURLToPath(new URL("words.txt", import.meta.url)), join(folder, "words.txt")].filter(existsSync);
const spelling = nspell(dictionary);
for (const list of lists)
  readFileSync(list, "utf8")
    .split(/\r?\n/)
    .forEach((word) => spelling.add(word));

/** The page for teachers is held to the same, where it stands beside the lessons. */
const page = join(folder, "for-teachers.md");
const pages = existsSync(page) ? [["the page for teachers", paragraphsOf(readFileSync(page, "utf8"))] as const] : [];
const texts = [...lessons.map((lesson) => [lesson.name, paragraphs(lesson)] as const), ...pages];

describe.each(texts)("the prose of %s", (_, text) => {
  it("is spelt right", () => {
    const unknown = text
      .flatMap(words)
      .flatMap((word) => word.replace(/[’']s$/, "").split("-"))
      .filter((word) => word.length > 1 && !spelling.correct(word));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it("can be read after eight years of school (Flesch and Kincaid)", () => {
    const all = text.flatMap(sentences).map(words);
    const grade = fleschKincaid({
      sentence: all.length,
      word: all.flat().length,
      syllable: syllable(all.flat().join(" ")),
    });
    expect(grade).toBeLessThan(8);
  });

  it("has no sentence of more than forty words", () => {
    expect(text.flatMap(sentences).filter((sentence) => words(sentence).length > 40)).toEqual([]);
  });
});

describe.each(lessons.map(({ name }) => name))("the prose of %s", (name) => {
  it("computes its numbers: none with a decimal point or three digits is typed in, except years", () => {
    const source = readFileSync(`${folder}/${name}.md`, "utf8").replace(/^---\n.*?\n---\n/s, "");
    const prose = readBlocks(name, source).filter((block) => block.kind === "prose" || block.role === "hint");
    const typed = prose
      .filter((block) => !block.text.startsWith("## Where to read on"))
      .map((block) => block.text.replace(/\{\{.*?\}\}|`[^`]*`|\$\$.*?\$\$|\$[^$\n]+\$/gs, ""))
      .flatMap((block) => block.match(/\d+[.,]\d+|\d{3,}/g) ?? [])
      .filter((number) => !/^(1[6-9]|20)\d\d$/.test(number));
    expect(typed).toEqual([]);
  });
});
