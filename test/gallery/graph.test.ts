import { afterAll, beforeAll, expect, test } from "vitest";
import { expressions } from "../../src/widgets/expressions";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 30_000 };

/** What is written along an edge and lies in part under a card, or with another of its kind: the two texts, and the pixels across. */
function covered(figure: Element): string[] {
  const notes = [...figure.querySelectorAll(".annotation")];
  const isCard = (note: Element): boolean => note.innerHTML.includes("bold");
  const boxOf = (note: Element, part: string): DOMRect => note.querySelector(part)?.getBoundingClientRect() as DOMRect;
  return notes
    .filter((note) => !isCard(note))
    .flatMap((label) =>
      notes.slice(notes.indexOf(label) + 1).flatMap((other) => {
        const [a, b] = [boxOf(label, "text"), boxOf(other, isCard(other) ? "rect.bg" : "text")];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > 0 && down > 0
          ? [`${label.textContent} under ${other.textContent}, ${across.toFixed(1)} px`]
          : [];
      }),
    );
}

test.each(Object.keys(expressions))("nothing of %s covers what goes along an edge", async (name) => {
  for (const width of [400, 1000]) {
    const { page } = await gallery.open({ only: "widget backprop", page: { viewport: { width, height: 1400 } } });
    await page.getByRole("combobox", { name: "Expression" }).selectOption(name);
    await page.getByRole("button", { name: "Last" }).click();
    const figure = page.locator(".gradwalk-Figure-main");
    const notes = figure.locator(".annotation");
    // At the last step every card says its gradient.
    const cards = notes.filter({ hasText: "grad" });
    const edges = notes.filter({ hasNotText: "grad" });
    await expect.poll(() => edges.count(), settled).toBeGreaterThanOrEqual((await cards.count()) - 1);
    await expect.poll(() => cards.count(), settled).toBeGreaterThan(2);
    await expect.poll(() => figure.evaluate(covered), settled).toEqual([]);
    await page.context().close();
  }
});
