import { type CDPSession, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gallery, startGallery } from "./gallery";

let gallery: Gallery;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.stop());

const times = 500;

interface Drawn {
  update(payload: unknown): void;
  dispose(): void;
}

interface Own {
  readonly mount: (element: HTMLElement, payload: unknown, context: unknown) => Drawn;
  readonly alone: unknown;
  readonly outputs: Readonly<Record<string, () => unknown>>;
}

/** Opens an output, waits until its picture is drawn, and closes it, again and again. */
async function openAndClose(page: Page, name: string, count: number): Promise<void> {
  await page.evaluate(
    async ([output, all]) => {
      const { mount, alone, outputs } = (globalThis as unknown as { gradwalk: Own }).gradwalk;
      const payload = outputs[output]?.();
      for (let time = 0; time < all; time++) {
        const place = document.body.appendChild(document.createElement("div"));
        const mounted = mount(place, payload, alone);
        for (let wait = 0; wait < 400 && !place.querySelector(".main-svg, canvas.gl"); wait++)
          await new Promise((next) => setTimeout(next, 5));
        mounted.dispose();
        place.remove();
      }
    },
    [name, count] as const,
  );
}

/** How many objects with this prototype are alive after everything that can go has gone. */
async function alive(session: CDPSession, prototype: string): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { result } = await session.send("Runtime.evaluate", { expression: prototype });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId as string });
  const { result: length } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId as string,
    functionDeclaration: "function () { return this.length }",
    returnByValue: true,
  });
  await session.send("Runtime.releaseObject", { objectId: objects.objectId as string });
  return length.value as number;
}

test.each(["widget perceptron", "figure boundary of a model"])(
  `after ${times} times open and close nothing of a %s is kept`,
  async (name) => {
    const { page, trouble } = await gallery.open({ only: "none" });
    const session = await page.context().newCDPSession(page);
    await openAndClose(page, name, 5);
    const kinds = ["HTMLElement.prototype", "SVGElement.prototype", "IntersectionObserver.prototype"];
    const count = () =>
      kinds.reduce(async (all, kind) => [...(await all), await alive(session, kind)], Promise.resolve<number[]>([]));
    const before = await count();
    await openAndClose(page, name, times);
    // Plotly and the browser keep the last one or two for a while, never one in ten.
    const after = await count();
    after.forEach((left, index) => expect(left - (before[index] ?? 0)).toBeLessThan(times / 10));
    expect(page.workers()).toHaveLength(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  },
);
