import type { Answer } from "../messages/comm";
import { button } from "./element";

// A learner's function is quick, or it has an endless loop in it.
const patience = 1000;

/** A button that stops what the kernel is doing for an output: seen once that takes long. */
export function kernelWork(interrupt: () => void): { readonly node: HTMLElement; begin(): void; end(): void } {
  const node = button("Stop", interrupt);
  node.hidden = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    node,
    begin() {
      clearTimeout(timer);
      timer = setTimeout(() => (node.hidden = false), patience);
    },
    end() {
      clearTimeout(timer);
      node.hidden = true;
    },
  };
}

/** An error of the learner's function, with its line where there is one. */
export function errorLine({ message, line }: Extract<Answer, { type: "error" }>): string {
  return line === undefined ? message : `${message} (line ${line})`;
}
