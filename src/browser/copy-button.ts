import { button, element } from "./element";

// As long as it takes to read.
const shown = 2000;

/** "Copy as code". Where a page may not write to the clipboard, the code is shown to be copied by hand. */
export function copyButton(code: () => string): {
  readonly node: HTMLElement;
  readonly code: HTMLElement;
  dispose(): void;
} {
  const text = element("textarea", {
    class: "gradwalk-Code",
    readonly: true,
    "aria-label": "This picture as code",
    rows: 8,
    hidden: true,
  });
  const said = element("span", { class: "gradwalk-Said", "aria-live": "polite" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = button("Copy as code", () => void act());

  async function act(): Promise<void> {
    text.value = code();
    try {
      await navigator.clipboard.writeText(text.value);
      text.hidden = true;
      said.textContent = "Copied";
      clearTimeout(timer);
      timer = setTimeout(() => (said.textContent = ""), shown);
    } catch {
      text.hidden = false;
      text.focus();
      text.select();
    }
  }

  return {
    node: element("span", { class: "gradwalk-Copy" }, said, copy),
    code: text,
    dispose: () => clearTimeout(timer),
  };
}
