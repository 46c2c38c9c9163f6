import { afterEach, expect, test, vi } from "vitest";
import type { PageContext } from "../../src/browser";
import { hands, open, type Page } from "./page";

const pages: Page[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.mounted.dispose();
});

type Shared = Parameters<NonNullable<PageContext["share"]>>[0];

/** Two views of one output, as JupyterLab links them. */
async function both(payload: object) {
  const told = [0, 0];
  const view = (index: number): Page =>
    open(payload, {
      share(state: Shared) {
        told[index] = (told[index] ?? 0) + 1;
        pages[1 - index]?.mounted.follow(state);
      },
    });
  pages.push(view(0), view(1));
  const [one, other] = pages.map(({ element }) => hands(element)) as [
    ReturnType<typeof hands>,
    ReturnType<typeof hands>,
  ];
  for (const each of [one, other]) await vi.waitFor(() => expect(each.sentence()).not.toBe(""));
  return { one, other, told };
}

const alike = (one: ReturnType<typeof hands>, other: ReturnType<typeof hands>): Promise<void> =>
  vi.waitFor(() => expect([other.sentence(), other.step()]).toEqual([one.sentence(), one.step()]));

test("two views of one widget move together, either way, and come to rest", async () => {
  const { one, other, told } = await both({ type: "widget", widget: "perceptron", values: {} });
  one.press("Step forward");
  await vi.waitFor(() => expect(one.sentence()).toContain("Update 1"));
  await alike(one, other);
  other.move("Step", 3);
  await vi.waitFor(() => expect(other.sentence()).toContain("Update 3"));
  await alike(other, one);
  other.choose("Species", "versicolor and virginica");
  await vi.waitFor(() => expect(other.sentence()).toContain("epoch 1: flower 0 (versicolor)"));
  await alike(other, one);
  expect(one.select("Species").value).toBe("versicolor and virginica");
  const rest = [...told];
  await new Promise((next) => setTimeout(next, 200));
  expect(told).toEqual(rest);
});

test("what was taken up on the way, and a fork, are in both", async () => {
  const { one, other } = await both({ type: "widget", widget: "descent", values: {} });
  one.move("Step", 5);
  await alike(one, other);
  one.press("Fork here");
  await vi.waitFor(() => expect(other.button("Drop the fork")).toBeTruthy());
  one.type("Learning rate", "0.3");
  await vi.waitFor(() => expect(other.field("Learning rate").value).toBe("0.3"));
  one.press("Last");
  await vi.waitFor(() => expect(one.step()).toBe("step 30 of 30"));
  await alike(one, other);
});

test("only the view that was moved keeps where it stands", async () => {
  const { one, other } = await both({ type: "widget", widget: "perceptron", values: {} });
  one.press("Step forward");
  await alike(one, other);
  expect(pages.map(({ saved }) => saved.length > 0)).toEqual([true, false]);
});
