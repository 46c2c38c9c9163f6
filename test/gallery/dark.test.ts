import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 20_000 };

test.each([
  "figure scatter of three classes",
  "figure loss curve",
  "figure confusion of three classes",
  "live",
  "interact",
])("in a dark page the first drawing of %s is light on dark", async (only) => {
  const { page } = await gallery.open({ only, theme: "dark" });
  const title = page.locator(".xtitle").first();
  await title.waitFor(settled);
  const [red = 0, green = 0, blue = 0] = await title.evaluate((each) =>
    (getComputedStyle(each).fill.match(/\d+/g) ?? []).map(Number),
  );
  expect((red + green + blue) / 3).toBeGreaterThan(140);
  await page.context().close();
});

test("the theme may change under a picture", async () => {
  const { page } = await gallery.open({ only: "widget perceptron", theme: "light" });
  const ink = () =>
    page
      .locator(".xtitle")
      .first()
      .evaluate((each) => getComputedStyle(each).fill);
  await page.locator(".xtitle").first().waitFor(settled);
  const light = await ink();
  await page.evaluate(() => {
    document.body.dataset["page"] = "dark";
    (globalThis as unknown as { gradwalk: { mounted: { repaint(): void }[] } }).gradwalk.mounted.forEach((each) =>
      each.repaint(),
    );
  });
  await expect.poll(ink, settled).not.toBe(light);
  await page.context().close();
});

test("a still picture that is mounted on a dark page has that page's colours, its heat map too", async () => {
  const { page } = await gallery.open({ only: "figure heatmap of an image", theme: "dark" });
  const title = page.locator(".xtitle").first();
  await title.waitFor(settled);
  const ink = await title.evaluate((each) => getComputedStyle(each).fill);
  const light = ink.match(/\d+/g)?.map(Number) ?? [];
  expect(Math.min(...light)).toBeGreaterThan(150);
  const paper = await page.locator(".gradwalk-Heat-canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) as ImageData;
    return Math.min(...data.filter((_, at) => at % 4 !== 3));
  });
  expect(paper).toBeLessThan(80);
  await page.context().close();
});
