import { type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { widgets } from "../../src/widgets";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 30_000 };

/** Every control that is seen now, moved: a slider by two of its places, a choice to its last, a box ticked or not. */
async function moveEach(page: Page): Promise<number> {
  const controls = page.locator(".gradwalk-Controls :is(input[type=range], select, input[type=checkbox])");
  let moved = 0;
  for (const control of await controls.all()) {
    if (!(await control.isVisible())) continue;
    await move(control);
    moved++;
    await expect.poll(() => page.locator("[aria-busy=true]").count(), settled).toBe(0);
    expect(await page.locator(".gradwalk-Frame-trouble:not([hidden])").allTextContents()).toEqual([]);
  }
  return moved;
}

async function move(control: Locator): Promise<void> {
  const kind = await control.evaluate((each) => (each instanceof HTMLInputElement ? each.type : "select"));
  if (kind === "range") {
    await control.focus();
    await control.press("ArrowRight");
    await control.press("ArrowRight");
  } else if (kind === "checkbox") await control.click();
  else await control.selectOption({ index: (await control.locator("option").count()) - 1 });
}

test.each(Object.keys(widgets))("every control of %s is taken up, and nothing goes wrong", async (name) => {
  const { page, trouble } = await gallery.open({ only: `widget ${name}` });
  const sentence = page.getByRole("status");
  await expect.poll(() => sentence.textContent(), settled).not.toBe("");
  expect(await moveEach(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Last" }).click();
  await expect.poll(() => page.locator("[aria-busy=true]").count(), settled).toBe(0);
  expect(await sentence.textContent()).not.toBe("");
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => page.getByRole("slider", { name: "Step" }).inputValue(), settled).toBe("0");
  expect(trouble).toEqual([]);
  await page.context().close();
});
