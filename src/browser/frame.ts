import { element, freshId } from "./element";
import { troubleLine } from "./trouble-line";

/** What an output stands in: a group with a name, and a line for what went wrong. */
export interface Frame {
  readonly node: HTMLElement;
  /** Says in place what went wrong; undefined takes it away. */
  trouble(message: string | undefined): void;
  busy(on: boolean): void;
}

/** A group named by its title, which is shown; buttons stand beside it. */
export function frame(title: string, buttons: readonly HTMLElement[], ...parts: readonly (Node | undefined)[]): Frame {
  const id = freshId();
  const header = element(
    "div",
    { class: "gradwalk-Header" },
    element("div", { class: "gradwalk-Title", id }, title),
    element("div", { class: "gradwalk-Header-buttons" }, ...buttons),
  );
  const line = troubleLine();
  const node = element(
    "div",
    { class: "gradwalk-Frame", role: "group", "aria-labelledby": id },
    header,
    line.node,
    ...parts.filter((part) => part !== undefined),
  );
  return {
    node,
    trouble: line.say,
    busy: (on) => void node.setAttribute("aria-busy", String(on)),
  };
}
