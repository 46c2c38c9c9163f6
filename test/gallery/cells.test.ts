import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const settled = { timeout: 20_000 };

test("a digit is drawn with a pointer, wiped out, and drawn with the keyboard alone", async () => {
  const { page, trouble } = await gallery.open({ only: "widget digits" });
  const text = page.getByRole("textbox", { name: "Drawing" });
  const ink = async (): Promise<number> => (await text.inputValue()).split(" ").filter((each) => each !== "0").length;
  const field = page.getByRole("application", { name: /^A drawing field of 8 by 8/ });
  await field.waitFor(settled);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect.poll(() => text.inputValue(), settled).toBe("");
  const box = (await field.boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.move(box.x + box.width * 0.56, box.y + box.height * 0.06);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.56, box.y + box.height * 0.94, { steps: 4 });
  await page.mouse.up();
  // A stroke down the fifth column, with its two sides.
  await expect.poll(ink, settled).toBe(24);
  await expect.poll(() => page.getByRole("status").textContent(), settled).toContain("Your drawing: read as");
  await page.getByRole("combobox", { name: "Brush" }).selectOption("fine pen");
  await page.getByRole("button", { name: "Clear" }).click();
  await field.focus();
  for (const key of ["ArrowLeft", "ArrowUp", " ", "ArrowUp", "Enter"]) await page.keyboard.press(key);
  await expect.poll(ink, settled).toBe(2);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a mistake that is pressed comes into the drawing field, with a pointer and with the keyboard", async () => {
  const { page } = await gallery.open({ only: "widget digits" });
  await page.getByRole("button", { name: "Last" }).click();
  const mistakes = page.getByRole("application", { name: /^The worst mistakes/ });
  await mistakes.waitFor(settled);
  const sentence = page.getByRole("status");
  await expect.poll(() => sentence.textContent(), settled).toContain("Epoch 29");
  const box = (await mistakes.boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.click(box.x + box.width / 12, box.y + box.height / 4);
  await expect.poll(() => sentence.textContent(), settled).toMatch(/Held-out digit \d+ is an? \d/);
  const first = await sentence.textContent();
  await mistakes.focus();
  for (const key of ["ArrowRight", "Enter"]) await page.keyboard.press(key);
  await expect.poll(() => sentence.textContent(), settled).not.toBe(first);
  expect(await sentence.textContent()).toMatch(/Held-out digit \d+ is an? \d/);
  await page.context().close();
});

test("a cell of the table is rated with a press, and by keyboard", async () => {
  const { page, trouble } = await gallery.open({ only: "widget recommend" });
  const own = page.getByRole("textbox", { name: "Your ratings" });
  const table = page.getByRole("application", { name: /^The table of ratings/ });
  await table.waitFor(settled);
  // Before all of it is drawn it may still move.
  await expect.poll(() => page.locator("[aria-busy=true]").count(), settled).toBe(0);
  const box = (await table.boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.click(box.x + box.width - 8, box.y + 8);
  await expect.poll(() => own.inputValue(), settled).toBe("you, fantasy: 5");
  await page.getByRole("combobox", { name: "A press gives" }).selectOption("2");
  await table.focus();
  for (const key of ["ArrowDown", "ArrowLeft"]) await page.keyboard.press(key);
  await expect.poll(() => page.getByText(/^reader 24, science fiction: .*guessed/).count(), settled).toBe(1);
  await page.keyboard.press("Enter");
  await expect.poll(() => own.inputValue(), settled).toBe("you, fantasy: 5; reader 24, science fiction: 2");
  await page.getByRole("button", { name: "Clear yours" }).click();
  await expect.poll(() => own.inputValue(), settled).toBe("");
  expect(trouble).toEqual([]);
  await page.context().close();
});
