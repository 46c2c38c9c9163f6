import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Locator } from "playwright-core";
import { expect, test } from "vitest";
import { lessonLab } from "./lesson-lab";

interface Listed {
  readonly title: string;
  readonly minutes: number;
  readonly goals: readonly string[];
}

const built = join(resolve(__dirname, "../.."), "lib", "lab", "lessons", "assets", "catalogue.json");
const lessons = JSON.parse(readFileSync(built, "utf8")) as readonly Listed[];

const lab = lessonLab();
const settled = { timeout: 60_000 };

test("JupyterLab that is told so starts on the outline: every lesson with its minutes, its goals and its progress in words", async () => {
  const { page, panel, trouble } = await lab.open();
  const button = ({ title }: Listed): Locator => panel.getByRole("button", { name: title, exact: true });
  for (const lesson of lessons) {
    await button(lesson).waitFor(settled);
    const facts = await button(lesson).getAttribute("aria-describedby");
    expect(await page.locator(`[id="${facts}"]`).textContent()).toMatch(`${lesson.minutes} min · not started`);
    await panel.getByLabel(`Goals of ${lesson.title}`).click();
    for (const goal of lesson.goals) await panel.getByText(goal, { exact: true }).waitFor(settled);
  }
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("by keyboard: from lesson to lesson with the arrows, to its goals with Tab, and a lesson is begun and started over", async () => {
  const { page, panel, trouble } = await lab.open();
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  const first = panel.getByRole("button", { name: "Start here", exact: true });
  await first.focus();
  await page.keyboard.press("End");
  expect(await focused()).toContain(lessons.at(-1)?.title);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toContain(lessons[1]?.title);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Start here", level: 1 }).waitFor(settled);
  await expect.poll(() => first.getAttribute("aria-current"), settled).toBe("true");
  await first.focus();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Goals of Start here");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Start Start here over");
  await page.keyboard.press("Enter");
  await page
    .getByText(/^Your earlier copy of “Start here” is kept as /)
    .first()
    .waitFor(settled);
  expect(trouble).toEqual([]);
  await page.context().close();
});
