import { type Browser, type Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { Widget } from "./lesson-page";
import { OwnNotebook } from "./own-notebook";
import { type LabServer, startServer } from "./server";

let server: LabServer;
let browser: Browser;
let notebook: OwnNotebook;

const settled = { timeout: 30_000 };
const cells = [
  `import { show, widgets } from "gradwalk";\nshow(widgets.digits, { drawing: "", brush: "fine pen" });`,
  `import type { Tensor } from "gradwalk";
const match = (readers: Tensor, books: Tensor): Tensor => readers.mul(books).sum(1);
show(widgets.recommend, { match });`,
];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  notebook = await OwnNotebook.open(browser, server, "cells.ipynb", cells);
  await notebook.runAll();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function grid(index: number, name: RegExp): Promise<{ cell: Locator; field: Locator; widget: Widget }> {
  const cell = await notebook.cell(index);
  const field = cell.getByRole("application", { name });
  await field.waitFor(settled);
  return { cell, field, widget: new Widget(cell.getByRole("group").first()) };
}

test("a digit is drawn with the keyboard alone; the notebook keeps its place, and the drawing is kept in it", async () => {
  const { cell, field } = await grid(0, /^A drawing field/);
  const text = cell.getByRole("textbox", { name: "Drawing" });
  await field.focus();
  for (const key of ["ArrowRight", "ArrowDown", "Space", "ArrowDown", "Enter"]) await notebook.page.keyboard.press(key);
  const drawn = (): Promise<number[]> =>
    text.inputValue().then((ink) => ink.split(" ").flatMap((value, at) => (value === "16" ? [at] : [])));
  await expect.poll(drawn, settled).toEqual([9, 17]);
  expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
  await notebook.page.waitForTimeout(1000);
  await notebook.save();
  await notebook.reload();
  const again = await grid(0, /^A drawing field/);
  const kept = again.cell.getByRole("textbox", { name: "Drawing" });
  expect((await kept.inputValue()).split(" ").filter((ink) => ink === "16")).toHaveLength(2);
  expect(notebook.trouble).toEqual([]);
});

test("a rating of the learner's goes to the kernel, where the learner's match is, and comes back as advice", async () => {
  await notebook.runAll();
  const { cell, field, widget } = await grid(1, /^The table of ratings/);
  await widget.press("Last");
  await expect.poll(() => widget.sentence(), settled).toContain("You have rated nothing");
  const box = (await field.boundingBox()) as { x: number; y: number; width: number; height: number };
  await notebook.page.mouse.click(box.x + box.width - 6, box.y + 6);
  const own = cell.getByRole("textbox", { name: "Your ratings" });
  await expect.poll(() => own.inputValue(), settled).toBe("you, fantasy: 5");
  await expect.poll(() => widget.sentence(), settled).toContain("From 1 rating of yours it would offer you");
  expect(notebook.trouble).toEqual([]);
});
