import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

/** A page whose policy allows scripts, and no WebAssembly. */
let gallery: Gallery;
beforeAll(async () => {
  gallery = await startGallery({ policy: "script-src 'self' 'unsafe-inline'; worker-src 'self'" });
});
afterAll(() => gallery?.stop());

test("a widget that trains says once that it does so without WebAssembly, and trains all the same", async () => {
  const { page } = await gallery.open({ only: "widget network" });
  const notice = page.getByText(
    /WebAssembly may not be used here \(.+\): training goes on without it, several times slower/,
  );
  await expect.poll(() => notice.count(), { timeout: 30_000 }).toBe(1);
  await page.getByRole("button", { name: "Last" }).click();
  await expect.poll(() => page.getByRole("status").first().textContent(), { timeout: 30_000 }).toMatch(/loss/);
  await page.getByRole("button", { name: "New seed" }).click();
  await expect.poll(() => page.locator("[aria-busy=true]").count(), { timeout: 30_000 }).toBe(0);
  expect(await notice.count()).toBe(0);
});
