import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

/** Where Plotly put the plot in a graph. */
interface Drawn extends Element {
  readonly _fullLayout?: { readonly _size?: { readonly t: number; readonly h: number } };
}

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 20_000 };

test.each(["network", "losses", "featuresOrDepth", "generate"])(
  "%s keeps its pictures and their legends in their places from the first step to the last",
  async (name) => {
    const { page, trouble } = await gallery.open({ only: `widget ${name}` });
    const places = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll(".gradwalk-Figure"), (figure) => {
          const { top, height } = figure.getBoundingClientRect();
          const graph = figure.querySelector(".js-plotly-plot") as Drawn | null;
          const { t, h } = graph?._fullLayout?._size ?? {};
          const legend = Array.from(figure.querySelectorAll(".legendtext"), ({ textContent }) => textContent);
          return { top, height, plotTop: t, plotHeight: h, legend };
        }),
      );
    const told = page.locator(".gradwalk-Sentence");
    await expect.poll(() => page.locator(".main-svg").count(), settled).toBeGreaterThan(1);
    await expect.poll(() => page.locator("[aria-busy=true]").count(), settled).toBe(0);
    await page.getByRole("button", { name: "First", exact: true }).click();
    await page.waitForTimeout(1000);
    const [before, words] = [await places(), await told.textContent()];
    expect(before.flatMap(({ legend }) => legend).length).toBeGreaterThan(0);
    for (const button of ["Step forward", "Last"]) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect.poll(() => told.textContent(), settled).not.toBe(words);
      await page.waitForTimeout(1000);
      expect(await places()).toEqual(before);
    }
    expect(trouble).toEqual([]);
    await page.context().close();
  },
);
