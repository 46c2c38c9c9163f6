import { type Browser, type BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium";
import { LessonPage } from "./lesson-page";
import { type LabServer, startServer } from "./server";

/** For the tests of one file: a JupyterLab that starts on the lessons, and a Chromium; each page has a workspace of its own. */
export function lessonLab(): { open(options?: BrowserContextOptions): Promise<LessonPage> } {
  let server: LabServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startServer({ "gradwalk:lessons": { openAtStart: true } }),
      launchChromium(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return { open: (options) => LessonPage.open(browser, server, options) };
}
