import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { type LabServer, startServer } from "./server";
import { openPage } from "./watched-page";

let server: LabServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ "gradwalk:lessons": { openAtStart: true } }), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("JupyterLab that is told so starts on the lesson panel, with nothing in the console", async () => {
  const { page, trouble } = await openPage(browser);
  await page.goto(server.url);
  const panel = page.getByRole("region", { name: "Gradwalk lessons" });
  await panel.getByRole("button", { name: "Two flowers", exact: true }).waitFor();
  expect(
    await panel.getByRole("button", { name: "Two flowers", exact: true }).getAttribute("aria-describedby"),
  ).toBeTruthy();
  expect(trouble).toEqual([]);
});
