import { button, element, freshId } from "../../browser/element";
import { type Box, place } from "./place";

/** One stop of the tour. */
export interface Stop {
  readonly title: string;
  readonly text: string;
  /** Brings what it speaks about into view; undefined when there is nothing to point at. */
  find(): Promise<HTMLElement | undefined>;
}

/**
 * Leads from stop to stop in a dialog of the browser's own, which keeps the focus, ends on Escape and makes the page behind it wait.
 * `ended` is called once, however it ends.
 */
export function startTour(stops: readonly Stop[], ended: () => void): void {
  let here = 0;
  let target: HTMLElement | undefined;
  const title = element("h2", { id: freshId() });
  const text = element("p", { id: freshId() });
  const count = element("p", { class: "gradwalk-Tour-count" });
  const back = button("Back", () => void go(here - 1));
  const next = button("Next", () => (here === stops.length - 1 ? dialog.close() : void go(here + 1)));
  const end = button("End the tour", () => dialog.close());
  const ring = element("div", { class: "gradwalk-Tour-ring" });
  const card = element(
    "div",
    { class: "gradwalk-Tour-card" },
    element("div", { role: "status" }, count, title, text),
    element("div", { class: "gradwalk-Tour-buttons" }, end, back, next),
  );
  const dialog = element(
    "dialog",
    { class: "gradwalk-Tour", "aria-labelledby": title.id, "aria-describedby": text.id },
    ring,
    card,
  );

  async function go(to: number): Promise<void> {
    const stop = stops[to];
    if (stop === undefined) return;
    here = to;
    target = undefined;
    const found = await stop.find();
    // Another press may have come while it was looked for.
    if (here !== to || !dialog.open) return;
    target = found;
    title.textContent = stop.title;
    text.textContent = stop.text;
    count.textContent = `${to + 1} of ${stops.length}`;
    next.textContent = to === stops.length - 1 ? "Done" : "Next";
    // A button that has the focus and is disabled would lose it.
    if (to === 0 && document.activeElement === back) next.focus();
    back.disabled = to === 0;
    end.hidden = to === stops.length - 1;
    arrange();
  }

  function arrange(): void {
    const box = target?.getBoundingClientRect();
    const page = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
    ring.hidden = box === undefined;
    const { left, top } = place(card.getBoundingClientRect(), box, page);
    move(card, { left, top });
    if (box) move(ring, box);
  }

  dialog.addEventListener(
    "close",
    () => {
      window.removeEventListener("resize", arrange);
      window.removeEventListener("scroll", arrange, true);
      dialog.remove();
      ended();
    },
    { once: true },
  );
  window.addEventListener("resize", arrange);
  window.addEventListener("scroll", arrange, true);
  document.body.append(dialog);
  dialog.showModal();
  next.focus();
  void go(0);
}

function move(node: HTMLElement, { left, top, width, height }: Partial<Box>): void {
  for (const [key, value] of Object.entries({ left, top, width, height }))
    if (value !== undefined) node.style.setProperty(key, `${value}px`);
}
