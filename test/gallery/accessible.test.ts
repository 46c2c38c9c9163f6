import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery, themes } from "./gallery";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
}

/** What axe-core finds wrong with what Gradwalk draws, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run(root: object): Promise<{ violations: Violation[] }> } };
    return (await run.run({ include: [".gradwalk"] })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any: [why] }) => `${id}: ${why?.message ?? ""} ${html}`));
}

test.each(themes)("axe-core finds nothing wrong with any output in the %s theme", async (theme) => {
  const { page, trouble } = await gallery.open({ theme });
  await page.locator(".gradwalk").last().waitFor();
  // Every widget has said its sentence.
  await expect.poll(() => page.locator(".gradwalk-Sentence:empty").count(), { timeout: 60_000 }).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("nothing is wider than a page of 320 pixels", async () => {
  const { page } = await gallery.open({ page: { viewport: { width: 320, height: 800 } } });
  await page.locator(".gradwalk").last().waitFor();
  await page.addStyleTag({ content: "body { padding: 0 }" });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll(".gradwalk")]
      .filter((each) => each.scrollWidth > each.clientWidth || each.clientWidth > 320)
      .map((each) => each.parentElement?.querySelector("h2")?.textContent),
  );
  expect(wide).toEqual([]);
  await page.context().close();
});

test("with the keyboard alone a widget is stepped, played and set", async () => {
  const { page } = await gallery.open({ only: "widget perceptron" });
  const step = page.getByRole("slider", { name: "Step" });
  await page.getByText("Before the first flower").waitFor();
  await step.focus();
  await page.keyboard.press("End");
  await page.getByText("separated after 4 updates").first().waitFor();
  await page.keyboard.press("Home");
  await page.getByText("Before the first flower").waitFor();
  await page.getByRole("button", { name: "Step forward" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Update 1, epoch 0").waitFor();
  await page.getByRole("textbox", { name: "Learning rate" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("0.5");
  await page.keyboard.press("Enter");
  await page.getByText("w = (−0.7, −0.1)").first().waitFor();
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(outline).toBe("solid");
  await page.context().close();
});

test("reduced motion turns transitions off", async () => {
  const { page } = await gallery.open({ only: "widget perceptron", page: { reducedMotion: "reduce" } });
  const durations = await page.evaluate(() =>
    [...document.querySelectorAll(".gradwalk *")].map((each) => getComputedStyle(each).transitionDuration),
  );
  expect(new Set(durations)).toEqual(new Set(["0s"]));
  await page.context().close();
});
