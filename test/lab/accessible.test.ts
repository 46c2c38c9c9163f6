import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { LessonPage } from "./lesson-page";
import { startServer } from "./server";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

const settled = { timeout: 60_000 };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds wrong within what a selector finds, a line each. */
async function violations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (selector) => {
    const { axe: run } = globalThis as unknown as { axe: { run(root: object): Promise<{ violations: Violation[] }> } };
    return (await run.run({ include: [selector] })).violations;
  }, within);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`));
}

test.each(["JupyterLab Light", "JupyterLab Dark"])(
  "in %s axe-core finds nothing wrong with the panel, what waits, the tour and the page for teachers",
  async (theme) => {
    const server = await startServer({
      "gradwalk:lessons": { openAtStart: true, gating: "strict" },
      "@jupyterlab/apputils-extension:themes": { theme },
    });
    try {
      const lesson = await LessonPage.open(browser, server);
      const { page, panel } = lesson;
      await panel.getByRole("button", { name: "Begin" }).click();
      await page.getByText("this course is set so").waitFor(settled);
      await panel.getByLabel("Goals of Start here").click();
      expect(await violations(page, ".gradwalk-Lessons")).toEqual([]);
      expect(await violations(page, ".gradwalk-Gate")).toEqual([]);
      await panel.getByRole("button", { name: "Show me around" }).click();
      await page.getByRole("dialog").getByRole("heading", { name: "The lessons" }).waitFor(settled);
      expect(await violations(page, ".gradwalk-Tour")).toEqual([]);
      await page.keyboard.press("Escape");
      await panel.getByRole("button", { name: "For teachers" }).click();
      await page.getByRole("heading", { name: "Gradwalk for teachers" }).waitFor(settled);
      expect(await violations(page, ".gradwalk-Teachers")).toEqual([]);
      await page.context().close();
    } finally {
      await server.stop();
    }
  },
);
