import { type Browser, type Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { LessonPage } from "./lesson-page";
import { type LessonCell, OwnNotebook } from "./own-notebook";
import { type LabServer, startServer } from "./server";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

const settled = { timeout: 60_000 };

/** Uses a JupyterLab whose course has set how the lessons are gated. */
async function inCourse(gating: "soft" | "strict", use: (server: LabServer) => Promise<void>): Promise<void> {
  const server = await startServer({ "gradwalk:lessons": { openAtStart: true, gating } });
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

const veil = ({ page }: Pick<LessonPage, "page">): Locator => page.getByRole("group", { name: "What waits below" });
const heading = ({ page }: LessonPage, name: string): Locator => page.getByRole("heading", { name, exact: true });

test("soft: what comes after an exercise is veiled, opens when it is done or on request, and is veiled again after a reload", () =>
  inCourse("soft", async (server) => {
    const lesson = await LessonPage.open(browser, server, { viewport: { width: 1280, height: 1000 } });
    const { page } = lesson;
    await lesson.panel.getByRole("button", { name: "Start here", exact: true }).click();
    await veil(lesson)
      .getByText(/^\d+ cells below wait for this exercise\. They open when the question/)
      .waitFor(settled);
    expect(await heading(lesson, "TypeScript in five cells").isVisible()).toBe(false);

    await page.getByText("TypeScript (Gradwalk) | Idle").waitFor({ timeout: 60_000 });
    await lesson.menu("Run", "Run All Cells");
    await page
      .getByText(/^\d+ cells were not run: the exercise “three-runs” comes first\.$/)
      .first()
      .waitFor(settled);
    await page.getByLabel(/What does it print at last/).fill("3");
    await page.keyboard.press("Enter");
    await heading(lesson, "TypeScript in five cells").waitFor(settled);
    await veil(lesson).waitFor();
    expect(await heading(lesson, "Summary").isVisible()).toBe(false);

    await veil(lesson).getByRole("button", { name: "Go on anyway" }).focus();
    await page.keyboard.press("Enter");
    await heading(lesson, "Write a function, and have it checked").waitFor(settled);
    expect(await page.evaluate(() => document.activeElement?.closest(".jp-Notebook") !== null)).toBe(true);
    await veil(lesson).getByText("They open when the check above passes.").waitFor(settled);

    await lesson.save("00-start-here");
    // JupyterLab writes its workspace once nothing has changed for three quarters of a second.
    await page.waitForTimeout(1500);
    await lesson.reload();
    await heading(lesson, "Write a function, and have it checked").waitFor(settled);
    await veil(lesson).getByText("They open when the check above passes.").waitFor(settled);
    expect(await heading(lesson, "Summary").isVisible()).toBe(false);
    expect(lesson.trouble).toEqual([]);
    await page.context().close();
  }));

test("strict: a lesson says in words which one comes first, and no button goes on anyway", () =>
  inCourse("strict", async (server) => {
    const lesson = await LessonPage.open(browser, server);
    const { page, button } = lesson;
    await expect.poll(() => button.getAttribute("aria-disabled"), settled).toBe("true");
    expect(await button.locator("css=[id$=facts]").textContent()).toContain("opens after “Start here”");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText("“Two flowers” opens when every exercise of “Start here” is done.").first().waitFor(settled);
    await lesson.panel.getByRole("button", { name: "Begin" }).click();
    await veil(lesson).getByText("this course is set so").waitFor(settled);
    expect(await veil(lesson).getByRole("button").count()).toBe(0);
    expect(lesson.trouble).toEqual([]);
    await page.context().close();
  }));

test("strict: a lesson that is done says so and leads to the next, which is open now", () =>
  inCourse("strict", async (server) => {
    const lesson = await LessonPage.open(browser, server, { viewport: { width: 1280, height: 1000 } });
    const { page, panel } = lesson;
    await panel.getByRole("button", { name: "Begin" }).click();
    await page.getByText("TypeScript (Gradwalk) | Idle").waitFor(settled);
    const runAll = (): Promise<void> => lesson.menu("Run", "Run All Cells");
    await runAll();
    await page.getByLabel(/What does it print at last/).fill("3");
    await page.keyboard.press("Enter");
    await heading(lesson, "TypeScript in five cells").waitFor(settled);
    await runAll();
    await page.getByRole("radio", { name: "true", exact: true }).check(settled);
    await heading(lesson, "Write a function, and have it checked").waitFor(settled);
    await lesson.solve("mean", "add the values up and divide by how many there are");
    await runAll();
    await page.getByRole("radio", { name: "Flower 50" }).check(settled);
    await heading(lesson, "One more for the road").waitFor(settled);
    await lesson.solve("indexOfLargest", "find the place of the largest value");
    await runAll();
    await page
      .getByText(/^Every exercise of “Start here” is done\. Next comes “/)
      .first()
      .waitFor(settled);
    expect(await veil(lesson).count()).toBe(0);
    await heading(lesson, "Summary").waitFor(settled);
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await page.getByRole("heading", { name: "Start here", level: 1 }).waitFor({ state: "hidden", ...settled });
    await veil(lesson).last().waitFor(settled);
    expect(lesson.trouble).toEqual([]);
    await page.context().close();
  }));

const exercise = (name: string, passes: boolean): LessonCell => ({
  source: `check("${name}", () => close(1, ${passes ? 1 : 2}));`,
  exercise: name,
  hints: ["Look.", "Look again."],
});

test("strict: Run All goes on through what passes and stops with a word where it does not; nothing of the learner's is hidden", () =>
  inCourse("strict", async (server) => {
    const cells = [
      'import { check, close } from "gradwalk";',
      exercise("first", true),
      'console.log("after", "first");',
      exercise("second", false),
      'console.log("after", "second");',
      exercise("third", true),
    ];
    const notebook = await OwnNotebook.open(browser, server, "own.ipynb", cells, {
      exercises: ["first", "second", "third"],
    });
    const { page } = notebook;
    await page.getByText("4 cells below wait for this exercise.").waitFor(settled);
    await notebook.runAll();
    await page.getByText("after first", { exact: true }).waitFor(settled);
    await page.getByText("2 cells were not run: the exercise “second” comes first.").first().waitFor(settled);
    await page.getByText("2 cells below wait for this exercise.").waitFor(settled);
    expect(await page.getByText("after second", { exact: true }).count()).toBe(0);

    // A cell of the learner's own, below the exercise.
    await (await notebook.cell(3)).locator(".jp-InputPrompt").click();
    await page.keyboard.press("b");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText('console.log("mine", "too");');
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText("mine too", { exact: true }).waitFor(settled);

    const outputs = await notebook.save();
    expect(outputs).toHaveLength(cells.length + 1);
    expect(outputs.flat().filter((output) => "ename" in output)).toEqual([]);
    expect(notebook.trouble).toEqual([]);
    await page.context().close();
  }));

test("off: nothing waits", async () => {
  const server = await startServer();
  try {
    const notebook = await OwnNotebook.open(
      browser,
      server,
      "off.ipynb",
      ['import { check, close } from "gradwalk";', exercise("only", false), 'console.log("and", "on");'],
      { exercises: ["only"] },
    );
    await notebook.runAll();
    await notebook.page.getByText("and on", { exact: true }).waitFor(settled);
    expect(await veil(notebook).count()).toBe(0);
    expect(notebook.trouble).toEqual([]);
    await notebook.page.context().close();
  } finally {
    await server.stop();
  }
});
