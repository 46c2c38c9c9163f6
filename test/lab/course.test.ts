import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { LessonPage } from "./lesson-page";
import { OwnNotebook } from "./own-notebook";
import { type LabServer, startServer } from "./server";

let server: LabServer;
let browser: Browser;

beforeAll(async () => {
  const course = { openAtStart: true, hideControls: { perceptron: ["species", "seed"] } };
  [server, browser] = await Promise.all([startServer({ "gradwalk:lessons": course }), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const settled = { timeout: 60_000 };

test("the page for teachers opens from the panel and from the menu Help", async () => {
  const lesson = await LessonPage.open(browser, server);
  const { page } = lesson;
  const heading = page.getByRole("heading", { name: "Gradwalk for teachers", level: 1 });
  await lesson.panel.getByRole("button", { name: "For teachers" }).click();
  await heading.waitFor(settled);
  await page.getByRole("heading", { name: "A lesson of your own" }).scrollIntoViewIfNeeded();
  await lesson.menu("Help", "Gradwalk for Teachers");
  await heading.waitFor(settled);
  expect(await heading.count()).toBe(1);
  expect(lesson.trouble).toEqual([]);
  await page.context().close();
});

test("a course leaves controls out of a widget, and a cell others", async () => {
  const notebook = await OwnNotebook.open(browser, server, "hidden.ipynb", [
    'import { show, widgets } from "gradwalk";\nshow(widgets.perceptron, { hide: ["order"] });',
  ]);
  await notebook.runAll();
  const widget = notebook.page.getByRole("group", { name: "Perceptron", exact: true });
  await widget.getByRole("textbox", { name: "Learning rate" }).waitFor(settled);
  for (const name of ["Species", "Order"]) expect(await widget.getByRole("combobox", { name }).count()).toBe(0);
  expect(await widget.getByRole("button", { name: "New seed" }).count()).toBe(0);
  expect(notebook.trouble).toEqual([]);
  await notebook.page.context().close();
});

test("in another workspace the learner's own copies tell what was done", async () => {
  const lesson = await LessonPage.open(browser, server);
  const { page, button } = lesson;
  await lesson.openLesson();
  await lesson.runAll();
  await lesson.solve("update", "write the update");
  await lesson.runAll();
  const progress = button.locator("css=[id$=facts]");
  await expect.poll(() => progress.textContent(), settled).toContain("1 of 6 exercises done");
  await lesson.save();
  const { origin, search } = new URL(server.url);
  await page.goto(`${origin}/lab/workspaces/elsewhere${search}`);
  await page.getByRole("menubar").first().waitFor();
  await expect.poll(() => progress.textContent(), settled).toContain("1 of 6 exercises done");
  await lesson.panel.getByRole("button", { name: "Continue" }).waitFor();
  expect(lesson.trouble).toEqual([]);
  await page.context().close();
});
