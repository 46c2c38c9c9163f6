import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { OwnNotebook } from "./own-notebook";
import { type LabServer, startServer } from "./server";

let server: LabServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const settled = { timeout: 20_000 };
const bring = (names: string): string => `import { ${names} } from "gradwalk";`;

test("after a run the notebook keeps a PNG, Plotly's figure and a sentence beside what the page draws", async () => {
  const notebook = await OwnNotebook.open(browser, server, "still.ipynb", [
    `${bring("iris, scatter, show")}\nshow(scatter(iris({ features: ["petal length", "petal width"] })));`,
  ]);
  await notebook.runAll();
  await (await notebook.cell(0)).locator(".main-svg").first().waitFor(settled);
  await expect
    .poll(async () => Object.keys((await notebook.save())[0]?.[0]?.data ?? {}).sort(), {
      timeout: 30_000,
      interval: 500,
    })
    .toEqual(["application/vnd.gradwalk.v1+json", "application/vnd.plotly.v1+json", "image/png", "text/plain"]);
  expect(notebook.trouble).toEqual([]);
  await notebook.page.context().close();
});

test("in a narrow page a long legend makes the figure longer, and takes nothing from its picture", async () => {
  const notebook = await OwnNotebook.open(browser, server, "narrow.ipynb", [
    [
      bring("compare, descent, show"),
      "const path = (learningRate: number) => descent(([w]) => w.mul(w), { start: [1], learningRate, steps: 9 });",
      "const runs = [0.1, 0.2, 0.3, 0.4, 0.5].map((rate) => [`with a learning rate of ${rate}`, path(rate)]);",
      "show(compare(Object.fromEntries(runs)));",
    ].join("\n"),
  ]);
  const { page } = notebook;
  await page.setViewportSize({ width: 400, height: 1000 });
  await page.keyboard.press("ControlOrMeta+B");
  await notebook.runAll();
  const plot = (await notebook.cell(0)).locator(".nsewdrag").first();
  const legend = (await notebook.cell(0)).locator(".main-svg .legend");
  await expect
    .poll(async () => ((await legend.boundingBox(settled)) ?? { height: 0 }).height, settled)
    .toBeGreaterThan(80);
  await expect.poll(async () => (await plot.boundingBox(settled))?.height, settled).toBeGreaterThan(90);
  expect(notebook.trouble).toEqual([]);
  await page.context().close();
});

test("an error of the learner's function stands in the widget with its line, and a loop without an end is stopped", async () => {
  const notebook = await OwnNotebook.open(browser, server, "mine.ipynb", [
    [
      bring("show, widgets"),
      "function update(weights: number[], x: number[], target: number, learningRate: number): number[] {",
      '  if (learningRate > 5) throw new Error("too fast");',
      "  while (learningRate > 2) {}",
      "  return weights.map((w, i) => w + learningRate * target * x[i]);",
      "}",
      "show(widgets.perceptron, { update });",
    ].join("\n"),
  ]);
  await notebook.runAll();
  const widget = notebook.page.getByRole("group", { name: "Perceptron", exact: true });
  const rate = widget.getByRole("textbox", { name: "Learning rate" });
  await widget.getByText("Before the first flower").waitFor(settled);
  await rate.fill("9");
  await rate.press("Enter");
  await widget.getByText(/too fast.*\(line 3\)/).waitFor(settled);
  await rate.fill("3");
  await rate.press("Enter");
  await widget.getByRole("button", { name: "Stop" }).click(settled);
  await widget
    .getByText(/stopped/i)
    .first()
    .waitFor(settled);
  await rate.fill("0.5");
  await rate.press("Enter");
  await widget.getByRole("button", { name: "Step forward" }).click();
  await widget.getByText("w = (−0.7, −0.1)").first().waitFor(settled);
  expect(notebook.trouble).toEqual([]);
  await notebook.page.context().close();
});

test("a live run is held, goes on, is ended, and can be scrubbed then", async () => {
  const notebook = await OwnNotebook.open(browser, server, "live.ipynb", [
    [
      bring("live, lossCurve, mlp, spiral, training"),
      "const model = mlp({ layers: [2, 16, 2], seed: 1 });",
      "await live(training(model, spiral({ points: 300, seed: 1 }), { epochs: 100000, seed: 1 }), lossCurve);",
    ].join("\n"),
  ]);
  const { page } = notebook;
  const over = notebook.runAll();
  await page.getByRole("button", { name: "Pause" }).click(settled);
  await page.getByText("· paused").waitFor(settled);
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Pause" }).waitFor(settled);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await over;
  const step = page.getByRole("slider", { name: "Step" });
  await step.waitFor(settled);
  const sentence = page.getByRole("status").last();
  const last = await sentence.textContent();
  await page.getByRole("button", { name: "First", exact: true }).click();
  await expect.poll(() => sentence.textContent(), settled).not.toBe(last);
  await page.getByRole("button", { name: "Last", exact: true }).click();
  await expect.poll(() => sentence.textContent(), settled).toBe(last);
  expect(notebook.trouble).toEqual([]);
  await page.context().close();
});

test("interact calls the learner's function for what the controls stand at; reopened it asks before it calls anything", async () => {
  const notebook = await OwnNotebook.open(browser, server, "interact.ipynb", [
    [
      bring("histogram, interact, random, slider"),
      'await interact({ count: slider({ min: 1, max: 100, step: 1, value: 10, label: "Count" }) }, ({ count }) => {',
      "  const r = random(1);",
      "  return histogram(Array.from({ length: count }, () => r.normal()));",
      "});",
    ].join("\n"),
  ]);
  const { page } = notebook;
  await notebook.runAll();
  const count = page.getByRole("textbox", { name: "Count" });
  const sentence = page.getByRole("status").last();
  await sentence.waitFor(settled);
  const ten = await sentence.textContent();
  await count.fill("90");
  await count.press("Enter");
  await expect.poll(() => sentence.textContent(), settled).not.toBe(ten);
  await notebook.save();
  await notebook.reload();
  await page.getByText("this output was only opened with the notebook").waitFor(settled);
  expect(await count.isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Connect" }).click();
  await expect.poll(() => count.isEnabled(), settled).toBe(true);
  await count.fill("50");
  await count.press("Enter");
  await expect.poll(() => sentence.textContent(), settled).not.toBe(ten);
  expect(notebook.trouble).toEqual([]);
  await page.context().close();
});

test("a view of a widget beside the notebook moves together with it", async () => {
  const notebook = await OwnNotebook.open(browser, server, "linked.ipynb", [
    `${bring("show, widgets")}\nshow(widgets.perceptron);`,
  ]);
  const { page } = notebook;
  await notebook.runAll();
  const cell = await notebook.cell(0);
  await cell.getByText("Before the first flower").waitFor(settled);
  await cell.getByRole("status").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Create New View for Cell Output" }).click();
  const beside = page.locator(".jp-LinkedOutputView");
  await beside.getByText("Before the first flower").waitFor(settled);
  await cell.getByRole("button", { name: "Step forward" }).click();
  await beside.getByText("Update 1, epoch 0: flower 0 (setosa)").waitFor(settled);
  await beside.getByRole("button", { name: "Step forward" }).click();
  await cell.getByText("Update 2, epoch 0: flower 50 (versicolor)").waitFor(settled);
  const rate = beside.getByRole("textbox", { name: "Learning rate" });
  await rate.fill("0.5");
  await rate.press("Enter");
  await expect.poll(() => cell.getByRole("textbox", { name: "Learning rate" }).inputValue(), settled).toBe("0.5");
  expect(notebook.trouble).toEqual([]);
  await page.context().close();
});
