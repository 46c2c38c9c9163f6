import { vi } from "vitest";
import { mount, type Mounted, type PageContext } from "../../src/browser";
import type { ReadonlyPartialJSONObject } from "@lumino/coreutils";

// jsdom lays nothing out and paints nothing: what Plotly asks a screen for, and nothing of ours.
vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:", revokeObjectURL: () => undefined }));
HTMLCanvasElement.prototype.getContext = (() => null) as never;
Object.assign(SVGElement.prototype, {
  getBBox: () => ({ x: 0, y: 0, width: 10, height: 10 }),
  getComputedTextLength: () => 10,
});
for (const [name, size] of [
  ["clientWidth", 600],
  ["clientHeight", 400],
] as const)
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });

export interface Page {
  readonly element: HTMLElement;
  readonly mounted: Mounted;
  readonly saved: ReadonlyPartialJSONObject[];
}

/** A page with no kernel that draws one payload. */
export function open(payload: unknown, context: Partial<PageContext> = {}): Page {
  const element = document.body.appendChild(document.createElement("div"));
  const saved: ReadonlyPartialJSONObject[] = [];
  const mounted = mount(element, payload, {
    save: (state) => void saved.push(state),
    kernel: { state: () => "none", connect: () => undefined, onChange: () => () => undefined },
    ...context,
  });
  return { element, mounted, saved };
}

/** The one element among `tags` with this accessible name. */
export function named<Kind extends HTMLElement>(root: ParentNode, tags: string, name: string): Kind {
  const found = [...root.querySelectorAll<Kind>(tags)].filter((each) => nameOf(each) === name);
  if (found.length !== 1) throw new Error(`expected one ${tags} named "${name}"; got ${found.length}`);
  return found[0] as Kind;
}

function nameOf(each: HTMLElement): string {
  const labelledBy = each.getAttribute("aria-labelledby");
  const label = labelledBy === null ? (each as HTMLInputElement).labels?.[0] : document.getElementById(labelledBy);
  return (each.getAttribute("aria-label") ?? label?.textContent ?? each.textContent ?? "").trim();
}

/** As a learner reads, presses, moves and types it. */
export function hands(root: ParentNode) {
  const input = (tags: string, name: string): HTMLInputElement => named<HTMLInputElement>(root, tags, name);
  const put = (each: HTMLInputElement | HTMLSelectElement, value: string, event: string): void => {
    each.value = value;
    each.dispatchEvent(new Event(event, { bubbles: true }));
  };
  return {
    button: (name: string) => named<HTMLButtonElement>(root, "button", name),
    press: (name: string) => named<HTMLButtonElement>(root, "button", name).click(),
    slider: (name: string) => input("input[type=range]", name),
    move: (name: string, place: number) => put(input("input[type=range]", name), String(place), "input"),
    field: (name: string) => input("input[type=text]", name),
    type: (name: string, text: string) => put(input("input[type=text]", name), text, "change"),
    select: (name: string) => named<HTMLSelectElement>(root, "select", name),
    choose: (name: string, value: string) => put(named<HTMLSelectElement>(root, "select", name), value, "change"),
    sentence: () => root.querySelector("p[role=status]")?.textContent ?? "",
    rows: () => [...root.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    step: () => input("input[type=range]", "Step").getAttribute("aria-valuetext"),
    alert: () => [...root.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent).join(""),
  };
}
