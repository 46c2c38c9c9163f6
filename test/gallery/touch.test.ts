import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, outputNames, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 20_000 };

test("every output is drawn, and every widget scrubs to its end and back to the same sentence", async () => {
  const all = await gallery.open({ only: "none" });
  const names = await outputNames(all);
  expect(names.length).toBeGreaterThan(20);
  await all.page.context().close();
  for (const name of names.filter((each) => each.startsWith("widget "))) {
    const { page, trouble } = await gallery.open({ only: name });
    const sentence = page.getByRole("status");
    await page.locator(".main-svg").first().waitFor(settled);
    const start = await sentence.textContent();
    await page.getByRole("button", { name: "Last" }).click();
    await expect.poll(() => sentence.textContent(), settled).not.toBe(start);
    await page.getByRole("button", { name: "First" }).click();
    await expect.poll(() => sentence.textContent(), settled).toBe(start);
    expect([name, trouble]).toEqual([name, []]);
    await page.context().close();
  }
});

test("a handle that is dragged sets its controls", async () => {
  const { page } = await gallery.open({ only: "widget neuron" });
  const field = page.getByRole("textbox", { name: "Weight w₁" });
  const before = await field.inputValue();
  const handle = page.locator(".gradwalk-Handle").first();
  await handle.waitFor(settled);
  const box = (await handle.boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => field.inputValue(), settled).not.toBe(before);
  expect(Number((await field.inputValue()).replace("−", "-"))).toBeLessThan(Number(before));
  await page.context().close();
});

test("a click on a weight chooses it", async () => {
  const { page } = await gallery.open({ only: "widget network" });
  await page.locator(".main-svg").first().waitFor(settled);
  const point = page.locator(".gradwalk-Figure-main .scatterlayer .point").first();
  await point.click({ force: true });
  await expect
    .poll(() => page.getByRole("textbox", { name: "Set the weight" }).inputValue(), settled)
    .toMatch(/^\d+,\d+,\d+$/);
  await page.context().close();
});

test.each([
  ["a point of a path", "widget descent", ".gradwalk-Figure-main", 4, /^Step 3: from/],
  ["a flower of the plane", "widget perceptron", ".gradwalk-Figure-main", 60, /flower 79 \(versicolor\)/],
  ["a sample of the plane", "widget neuron", ".gradwalk-Figure-main", 60, /^Sample 79 /],
])("a click on %s goes to its step", async (_, only, figure, index, says) => {
  const { page, trouble } = await gallery.open({ only });
  const sentence = page.getByRole("status");
  await page.locator(".main-svg").first().waitFor(settled);
  await page.getByRole("button", { name: "Last" }).click();
  const point = page.locator(`${figure} .scatterlayer .point`).nth(index);
  await expect.poll(() => point.count(), settled).toBe(1);
  await page.waitForTimeout(500);
  await point.click({ force: true });
  await expect.poll(() => sentence.textContent(), settled).toMatch(says);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a click on a curve goes to its epoch", async () => {
  const { page } = await gallery.open({ only: "figure loss curve" });
  await page.locator(".main-svg").first().waitFor(settled);
  const sentence = page.getByRole("status");
  await expect.poll(() => sentence.textContent(), settled).not.toMatch(/^After epoch 2:/);
  const at = await page.locator(".gradwalk-Figure-main .gradwalk-Figure-graph").evaluate((graph) => {
    const { data, _fullLayout: full } = graph as unknown as {
      data: { name: string; x: number[]; y: number[] }[];
      _fullLayout: Record<"xaxis" | "yaxis", { _offset: number; d2p(value: number): number }>;
    };
    const trace = data.find(({ name }) => name === "training set");
    const { left, top } = graph.getBoundingClientRect();
    return {
      x: left + full.xaxis._offset + full.xaxis.d2p(trace?.x[2] ?? NaN),
      y: top + full.yaxis._offset + full.yaxis.d2p(trace?.y[2] ?? NaN),
    };
  });
  await page.mouse.move(at.x - 5, at.y);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => sentence.textContent(), settled).toMatch(/^After epoch 2:/);
  await page.context().close();
});

test("own points are added with a click, moved, and taken away with Delete", async () => {
  const { page } = await gallery.open({ only: "widget network" });
  await page.getByRole("combobox", { name: "Data" }).selectOption("own points");
  const text = page.getByRole("textbox", { name: "Own points" });
  const count = async (): Promise<number> => (await text.inputValue()).split(";").length;
  await page.locator(".gradwalk-Handle-point").first().waitFor(settled);
  const before = await count();
  const plane = page.locator(".gradwalk-Figure:has(.gradwalk-Points) .nsewdrag").first();
  const box = (await plane.boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.08);
  await expect.poll(count, settled).toBe(before + 1);
  const last = page.locator(".gradwalk-Handle-point").last();
  await expect.poll(() => page.locator(".gradwalk-Handle-point").count(), settled).toBe(before + 1);
  await last.click();
  await page.keyboard.press("Delete");
  await expect.poll(count, settled).toBe(before);
  await page.context().close();
});

test.each([320, 640, 1000])(
  "what own points are added with covers nothing of their plane %i px wide",
  async (width) => {
    const { page } = await gallery.open({ only: "widget network", page: { viewport: { width, height: 3000 } } });
    await page.getByRole("combobox", { name: "Data" }).selectOption("own points");
    const text = page.getByRole("textbox", { name: "Own points" });
    await text.fill("-0.6 -0.5 a; -0.4 0.4 a; 0.5 0.6 setosa; 0.7 -0.3 setosa; 0 0.8 versicolor; -0.2 -0.8 versicolor");
    await text.press("Enter");
    const figure = page.locator(".gradwalk-Figure:has(.gradwalk-Points)");
    const classes = figure.getByRole("group", { name: "A click adds" }).getByRole("button");
    await expect.poll(() => classes.allTextContents(), settled).toEqual(["● a", "▲ setosa", "■ versicolor"]);
    await expect.poll(() => figure.locator(".legend").count(), settled).toBe(0);
    const edges = (selector: string): Promise<DOMRect> =>
      figure
        .locator(selector)
        .first()
        .evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
    const [tools, drawing, frame] = [
      await edges(".gradwalk-Points"),
      await edges(".main-svg"),
      await figure.boundingBox(),
    ];
    expect(drawing.height).toBeGreaterThanOrEqual(200);
    expect(drawing.top).toBeGreaterThanOrEqual(tools.bottom);
    expect(drawing.bottom).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0) + 1);
    expect(tools.right).toBeLessThanOrEqual(drawing.right + 1);
    await page.context().close();
  },
);

test("once it rests, a PNG of the picture is kept, for an output of the session that runs", async () => {
  const { page } = await gallery.open({ only: "none" });
  const png = await page.evaluate(
    () =>
      new Promise<string>((kept) => {
        const { mount, alone, outputs } = (
          globalThis as unknown as {
            gradwalk: {
              mount(element: Element, payload: unknown, context: unknown): void;
              alone: { kernel: object };
              outputs: Record<string, () => object>;
            };
          }
        ).gradwalk;
        const kernel = { ...alone.kernel, state: () => "ready" };
        const payload = { ...outputs["figure boundary of a model"]?.(), id: "a" };
        mount(document.body, payload, { ...alone, kernel, addImage: (_: string, image: string) => kept(image) });
      }),
  );
  const bytes = Buffer.from(png, "base64");
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(10_000);
  await page.context().close();
});
