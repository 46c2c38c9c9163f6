import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 20_000 };

test.each(["dropout", "network"])("%s at full speed is painted, and asks Plotly seldom", async (name) => {
  const { page, trouble } = await gallery.open({ only: `widget ${name}` });
  const quick = page.locator(".gradwalk-Quick:not([hidden])");
  await page.locator(".main-svg").first().waitFor(settled);
  await expect.poll(() => page.locator("[aria-busy=true]").count(), settled).toBe(0);
  expect(await quick.count()).toBe(0);
  await page.getByRole("combobox", { name: "Speed" }).selectOption("300");
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => quick.count(), settled).toBeGreaterThan(1);
  // Times at which the main picture was drawn by Plotly, and at which its step was told, in a second.
  const seen = await page.evaluate(
    () =>
      new Promise<{ readonly drawn: number; readonly told: number }>((over) => {
        const times = { drawn: new Set<number>(), told: new Set<number>() };
        const count = (of: "drawn" | "told", selector: string) =>
          new MutationObserver(() => times[of].add(Math.round(performance.now()))).observe(
            document.querySelector(selector) as Element,
            { subtree: true, childList: true, attributes: true, characterData: true },
          );
        count("drawn", ".gradwalk-Figure-main .main-svg");
        count("told", ".gradwalk-Sentence");
        setTimeout(() => over({ drawn: times.drawn.size, told: times.told.size }), 1000);
      }),
  );
  expect(seen.told).toBeGreaterThan(3);
  expect(seen.drawn).toBeLessThan(seen.told);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => quick.count(), settled).toBe(0);
  // Plotly has its lines again.
  await expect
    .poll(() => page.locator(".gradwalk-Figure-main .js-line").first().getAttribute("d"), settled)
    .toMatch(/^M.+L/);
  expect(trouble).toEqual([]);
  await page.context().close();
});
