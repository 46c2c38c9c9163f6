import { element } from "./element";

/** A line for what went wrong, where it went wrong. */
export function troubleLine(): { readonly node: HTMLElement; say(message: string | undefined): void } {
  const node = element("p", { class: "gradwalk-Trouble gradwalk-Frame-trouble", role: "alert", hidden: true });
  return {
    node,
    say(message) {
      node.textContent = message ?? "";
      node.hidden = message === undefined;
    },
  };
}
