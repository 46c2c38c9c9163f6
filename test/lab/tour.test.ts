import { type Locator, type Page } from "playwright-core";
import { expect, test } from "vitest";
import { lessonLab } from "./lesson-lab";

const lab = lessonLab();
const settled = { timeout: 60_000 };
const stops = ["The lessons", "The toolbar", "A cell", "A check", "A picture with its scrubber"];
const dialog = (page: Page): Locator => page.getByRole("dialog");
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent);

/** What lies of a card outside the window, in pixels. */
async function outside(card: Locator, width: number): Promise<number> {
  const box = (await card.boundingBox()) ?? { x: -Infinity, y: 0, width: 0 };
  return Math.max(0, -box.x, -box.y, box.x + box.width - width);
}

test("the tour leads by keyboard from the panel to the scrubber, and the focus comes back", async () => {
  const lesson = await lab.open();
  const { page, panel } = lesson;
  await panel.getByRole("button", { name: "Show me around" }).focus();
  await page.keyboard.press("Enter");
  for (const [index, stop] of stops.entries()) {
    await dialog(page).getByRole("heading", { name: stop }).waitFor(settled);
    await dialog(page)
      .getByText(`${index + 1} of 5`)
      .waitFor();
    expect(await focused(page)).toBe(index === 4 ? "Done" : "Next");
    expect(await outside(dialog(page).locator(".gradwalk-Tour-card"), 1280)).toBe(0);
    await page.keyboard.press("Enter");
  }
  await dialog(page).waitFor({ state: "detached" });
  await expect.poll(() => focused(page)).toBe("Show me around");
  expect(lesson.trouble).toEqual([]);
  await page.context().close();
});

test("the first lesson starts it too, Escape ends it, and it never comes by itself", async () => {
  const lesson = await lab.open();
  const { page, panel } = lesson;
  await panel.getByRole("button", { name: "Start here", exact: true }).click();
  const link = page.getByRole("link", { name: "Show me around" });
  await link.waitFor(settled);
  expect(await dialog(page).count()).toBe(0);
  await link.focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("heading", { name: "The lessons" }).waitFor(settled);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await expect.poll(() => focused(page)).toBe("Show me around");
  await lesson.reload();
  await panel.getByRole("button", { name: "Show me around" }).waitFor();
  expect(await dialog(page).count()).toBe(0);
  expect(lesson.trouble).toEqual([]);
  await page.context().close();
});

test("at 400 pixels each stop is within the window, and so is what it points at", async () => {
  const lesson = await lab.open({ viewport: { width: 400, height: 800 } });
  const { page, panel } = lesson;
  await panel.getByRole("button", { name: "Show me around" }).click();
  for (const stop of stops) {
    await dialog(page).getByRole("heading", { name: stop }).waitFor(settled);
    expect(await outside(dialog(page).locator(".gradwalk-Tour-card"), 400)).toBe(0);
    expect((await dialog(page).locator(".gradwalk-Tour-ring").boundingBox())?.width).toBeGreaterThan(40);
    await page.keyboard.press("Enter");
  }
  await dialog(page).waitFor({ state: "detached" });
  expect(lesson.trouble).toEqual([]);
  await page.context().close();
});
