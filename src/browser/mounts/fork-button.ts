import { button, element } from "../element";
import { alone, forkedAt, type Journey } from "./journey";

/** "Fork here": what is changed next goes on from this step, and both runs stay on the picture. */
export function forkButton(
  possible: boolean,
  wants: (journey: Journey) => void,
): { readonly node: HTMLButtonElement; readonly note: HTMLElement; show(journey: Journey, step: number): void } {
  let now: Journey | undefined;
  let at = -1;
  const node = button("Fork here", () => now && wants(now.fork ? alone(now) : forkedAt(now, at)));
  const note = element(
    "p",
    { class: "gradwalk-Note", hidden: true },
    "Change one thing: both runs stay on the picture.",
  );
  node.hidden = !possible;
  return {
    node,
    note,
    show(journey, step) {
      now = journey;
      at = step;
      const { fork } = journey;
      node.textContent = fork ? "Drop the fork" : "Fork here";
      note.hidden = fork === undefined;
    },
  };
}
