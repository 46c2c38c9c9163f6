import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formulaLines, sentenceLine } from "../../src/browser/text-lines";

// jsdom lays nothing out: a line of text is as high as it would be at the width that a test says.
let width = 300;
let resized: (() => void)[] = [];

beforeEach(() => {
  resized = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(changed: () => void) {
        resized.push(changed);
      }
      observe(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => width);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function (this: HTMLElement) {
    const text = Math.ceil((10 * (this.textContent ?? "").length) / width) * 20;
    return Math.max(text, parseFloat(this.style.minHeight || "0"));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  width = 300;
});

function becomes(next: number): void {
  width = next;
  for (const changed of resized) changed();
}

it("a sentence keeps its height when it gets shorter, so that nothing below it jumps", () => {
  const line = sentenceLine();
  line.show("a long sentence that needs more than one line of the page to be said");
  expect(line.node.style.minHeight).toBe("60px");
  line.show("short");
  expect(line.node.style.minHeight).toBe("60px");
});

it("a page that gets wider takes back what the words needed when it was narrow", () => {
  width = 20;
  const [sentence, formula] = [sentenceLine(), formulaLines()];
  sentence.show("gradient 12 goes on to w");
  formula.show(["to w: local × upstream = 3 × 12 = 36"]);
  expect([sentence.node.style.minHeight, formula.node.style.minHeight]).toEqual(["240px", "360px"]);
  becomes(400);
  expect([sentence.node.style.minHeight, formula.node.style.minHeight]).toEqual(["20px", "20px"]);
});
