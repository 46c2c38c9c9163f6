import { type Browser, type Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { widgets } from "../../src/widgets";
import { launchChromium } from "./chromium";
import { Widget } from "./lesson-page";
import { OwnNotebook } from "./own-notebook";
import { type LabServer, startServer } from "./server";

let server: LabServer;
let browser: Browser;
let notebook: OwnNotebook;

const all = Object.values(widgets);
const settled = { timeout: 30_000 };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  const cells = all.map(({ name }) => `import { show, widgets } from "gradwalk";\nshow(widgets.${name});`);
  notebook = await OwnNotebook.open(browser, server, "widgets.ipynb", cells);
  await notebook.runAll(300_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function drawn(index: number): Promise<Widget> {
  const cell: Locator = await notebook.cell(index);
  const group = cell.getByRole("group", { name: all[index]?.title ?? "", exact: true }).first();
  await group.locator(".main-svg").first().waitFor(settled);
  const widget = new Widget(group);
  await expect.poll(() => widget.sentence(), settled).not.toBe("");
  return widget;
}

test.each(all.map(({ name }, index) => [name, index] as const))(
  "%s is drawn in JupyterLab, scrubs to its end and back to the same sentence",
  async (_, index) => {
    const widget = await drawn(index);
    const start = await widget.sentence();
    await widget.press("Last");
    await expect.poll(() => widget.sentence(), settled).not.toBe(start);
    await widget.press("First");
    await expect.poll(() => widget.sentence(), settled).toBe(start);
    await widget.press("Step forward");
    await expect.poll(() => widget.step(), settled).toBe("1");
    expect(notebook.trouble).toEqual([]);
  },
);

test("saved and opened again, each stands where it was left, before anything runs", async () => {
  const sentences: string[] = [];
  for (const index of all.keys()) sentences.push(await (await drawn(index)).sentence());
  await notebook.page.waitForTimeout(1000);
  await notebook.save();
  await notebook.reload();
  for (const index of all.keys()) {
    const widget = await drawn(index);
    await expect.poll(() => widget.sentence(), settled).toBe(sentences[index]);
    expect(await widget.step()).toBe("1");
  }
  expect(notebook.trouble).toEqual([]);
});

test("a notebook with all of them answers a press within half a second", async () => {
  const { group } = await drawn(0);
  const milliseconds = await group.evaluate(
    (root) =>
      new Promise<number>((answered) => {
        const sentence = root.querySelector("[role=status]") as Element;
        const start = performance.now();
        new MutationObserver(() => answered(performance.now() - start)).observe(sentence, { childList: true });
        root.querySelector<HTMLElement>('[aria-label="Step forward"]')?.click();
      }),
  );
  expect(milliseconds).toBeLessThan(500);
});
