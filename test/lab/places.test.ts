import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { LessonPage } from "./lesson-page";
import { type LabServer, startServer } from "./server";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

/** Uses a JupyterLab of its own, in which nothing may go wrong. */
async function inLab(
  use: (lesson: LessonPage, server: LabServer) => Promise<void>,
  { settings = {}, width = 1280 }: { settings?: Record<string, object>; width?: number } = {},
): Promise<void> {
  const server = await startServer(settings);
  try {
    const lesson = await LessonPage.open(browser, server, { viewport: { width, height: 860 } });
    await use(lesson, server);
    expect(lesson.trouble).toEqual([]);
  } finally {
    await server.stop();
  }
}

const openAtStart = { "gradwalk:lessons": { openAtStart: true } };
const dark = { "@jupyterlab/apputils-extension:themes": { theme: "JupyterLab Dark" } };

test("a launcher's card leads to the lessons, another to the next of them", () =>
  inLab(async ({ page, panel }) => {
    await page.getByRole("button", { name: "Gradwalk Lessons" }).click();
    await panel.waitFor();
    await page.getByRole("button", { name: "Next Lesson" }).click();
    await page.getByRole("heading", { name: "Start here", level: 1 }).waitFor();
  }));

test("the palette opens the lessons, each by its title", () =>
  inLab(async (lesson) => {
    await lesson.command("Open Two flowers");
    await lesson.heading.waitFor();
  }));

test("a JupyterLab that is not told so does not open on the lessons", () =>
  inLab(async ({ page, panel }) => {
    await page.getByRole("button", { name: "Gradwalk Lessons" }).waitFor();
    expect(await panel.isVisible()).toBe(false);
  }));

test("in the dark theme the perceptron is drawn on dark paper, and on light once the theme is changed", () =>
  inLab(
    async (lesson) => {
      await lesson.openLesson();
      await lesson.runAll();
      const { group } = lesson.widget(0);
      await lesson.widget(0).press("Step forward");
      const ink = (): Promise<string> =>
        group
          .locator(".xtitle")
          .first()
          .evaluate((text) => getComputedStyle(text).fill);
      await expect.poll(async () => brightness(await ink()), { timeout: 15_000 }).toBeGreaterThan(160);
      await lesson.command("Use Theme: JupyterLab Light");
      await expect.poll(async () => brightness(await ink()), { timeout: 15_000 }).toBeLessThan(100);
    },
    { settings: { ...openAtStart, ...dark } },
  ));

test("at 400 pixels the widget stays within the notebook", () =>
  inLab(
    async (lesson) => {
      await lesson.openLesson();
      await lesson.page.getByRole("tab", { name: "Gradwalk lessons" }).click();
      await lesson.runAll();
      const { group } = lesson.widget(0);
      await lesson.widget(0).press("Step forward");
      await group.locator("svg").first().waitFor();
      const box = await group.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(400);
      expect(await group.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    },
    { settings: openAtStart, width: 400 },
  ));

/** From 0 for black to 255 for white, of a colour as a page computes it. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
