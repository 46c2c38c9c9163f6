import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 60_000 };

interface Own {
  readonly mount: (element: HTMLElement, payload: unknown, context: unknown) => unknown;
  readonly alone: unknown;
  readonly outputs: Readonly<Record<string, () => unknown>>;
}

test("of more landscapes than a page may hold the oldest leaves a still image, until it is pointed at", async () => {
  const { page, trouble } = await gallery.open({ only: "none", page: { viewport: { width: 900, height: 1600 } } });
  await page.evaluate(() => {
    const { mount, alone, outputs } = (globalThis as unknown as { gradwalk: Own }).gradwalk;
    const main = document.querySelector("main") as HTMLElement;
    main.style.gridTemplateColumns = "1fr 1fr";
    for (let each = 0; each < 5; each++) {
      const place = main.appendChild(document.createElement("section"));
      mount(place, outputs["figure surface of a valley"]?.(), alone);
    }
  });
  const scenes = page.locator(".gradwalk-Figure-graph canvas");
  const still = page.locator(".gradwalk-Figure-still:not([hidden])");
  await expect.poll(() => still.count(), settled).toBe(1);
  await expect.poll(() => scenes.count(), settled).toBe(4);
  // There is a picture in it, of some size and of more than one colour.
  const colors = await still.evaluate(async (node) => {
    const image = node as HTMLImageElement;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  expect(colors).toBeGreaterThan(50);
  await still.locator("xpath=ancestor::*[contains(@class, 'gradwalk-Figure-scroll')]").hover();
  await expect
    .poll(() => page.locator("section").first().locator(".gradwalk-Figure-graph canvas").count(), settled)
    .toBe(1);
  await expect.poll(() => still.count(), settled).toBe(1);
  expect(await scenes.count()).toBe(4);
  expect(trouble).toEqual([]);
  await page.context().close();
});
