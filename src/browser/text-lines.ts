import { element } from "./element";

/** A block of text that never becomes less high than it was, so that what stands below does not jump. */
function steady(node: HTMLElement): () => void {
  let width = 0;
  let height = 0;
  const grown = (): void => {
    if (node.clientWidth !== width) {
      width = node.clientWidth;
      height = 0;
      node.style.minHeight = "";
    }
    if (node.offsetHeight <= height) return;
    height = node.offsetHeight;
    node.style.minHeight = `${height}px`;
  };
  // At another width the same words need another height: a side panel that is closed must not leave a column of air.
  if (typeof ResizeObserver !== "undefined")
    new ResizeObserver(() => {
      if (node.clientWidth !== width) grown();
    }).observe(node);
  return grown;
}

/** The formula of a step, a line each. */
export function formulaLines(): { readonly node: HTMLElement; show(lines: readonly string[] | undefined): void } {
  const node = element("div", { class: "gradwalk-Formula", role: "group", "aria-label": "Formula", hidden: true });
  const grown = steady(node);
  return {
    node,
    show(lines = []) {
      if (lines.length > 0) node.hidden = false;
      while (node.children.length > lines.length) node.lastElementChild?.remove();
      lines.forEach((line, index) => {
        const own = node.children[index] ?? node.appendChild(element("div"));
        if (own.textContent !== line) own.textContent = line;
      });
      grown();
    },
  };
}

/** The sentence that says what a picture shows: on the screen, and politely to a screen reader, which is spared a run at full speed. */
export function sentenceLine(): { readonly node: HTMLElement; show(sentence: string, running?: boolean): void } {
  const node = element("p", { class: "gradwalk-Sentence", role: "status", "aria-live": "polite" });
  const grown = steady(node);
  return {
    node,
    show(sentence, running = false) {
      const live = running ? "off" : "polite";
      const woken = node.getAttribute("aria-live") !== live;
      node.setAttribute("aria-live", live);
      // What is already there when a region wakes is not read: it is put in anew.
      if (woken || node.textContent !== sentence) node.textContent = sentence;
      grown();
    },
  };
}
