/** `node scripts/pictures.mjs`: the pictures of the README, taken of the widgets as they are now. Look at them before they are committed. */
import { join } from "node:path";
import { chromium } from "playwright-core";
import { installChromium } from "./chromium.mjs";
import { buildGallery } from "./gallery.mjs";
import { main, root } from "./run.mjs";

/** A widget each, with controls by their labels, and the place of its scrubber as a part of the run. */
const pictures = {
  gradients: { widget: "backprop", set: { Expression: "a neuron" }, at: 1 },
  "learning-rate": { widget: "learningRate", set: { "Learning rate": "0.078" }, at: 0.3 },
  "dropout-masks": { widget: "dropout", set: {}, at: 0.6 },
};

const origin = "http://gallery";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

await main(async () => {
  const folder = await buildGallery();
  const browser = await chromium.launch({ executablePath: await installChromium(), args: flags });
  try {
    const context = await browser.newContext({ viewport: { width: 900, height: 1200 }, deviceScaleFactor: 1.2 });
    // The gallery is files: nothing has to be served.
    await context.route(`${origin}/**`, (route) =>
      route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
    );
    for (const [name, picture] of Object.entries(pictures)) await take(await context.newPage(), name, picture);
  } finally {
    await browser.close();
  }
});

async function take(page, name, { widget, set, at }) {
  await page.goto(`${origin}/index.html?theme=light&only=widget%20${widget}`);
  await page.locator(".gradwalk-Sentence:not(:empty)").waitFor();
  for (const [label, value] of Object.entries(set)) {
    const control = page.getByLabel(label, { exact: true }).first();
    if ((await control.evaluate(({ tagName }) => tagName)) === "SELECT") await control.selectOption(value);
    else {
      await page.getByRole("textbox", { name: label }).fill(value);
      await page.keyboard.press("Enter");
    }
  }
  await settled(page);
  await page.getByRole("slider", { name: "Step" }).evaluate((slider, part) => {
    slider.value = String(Math.round(part * slider.max));
    slider.dispatchEvent(new globalThis.Event("input", { bubbles: true }));
  }, at);
  await settled(page);
  const path = join(root, "docs", `${name}.png`);
  await page.locator(".gradwalk-Stage").screenshot({ path });
  console.log(`pictures: ${path}`);
  await page.close();
}

/** Once nothing is being worked out, and what was has been drawn. */
async function settled(page) {
  await page.waitForTimeout(500);
  await page.locator('[aria-busy="true"]').waitFor({ state: "detached" });
  await page.waitForTimeout(1500);
}
