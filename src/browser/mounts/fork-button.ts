import { formatNumber } from "../../figures/parts/number";
import type { Controls, ControlValue, ControlValues } from "../../widgets/control";
import { valuesAt, valuesOfLegs } from "../../widgets/legs";
import { button, element } from "../element";
import { alone, forkedAt, type Journey } from "./journey";

/** "Fork here": what is changed next goes on from this step, and both runs stay on the picture. */
export function forkButton(
  takenUp: readonly string[],
  controls: Controls,
  wants: (journey: Journey) => void,
): { readonly node: HTMLButtonElement; readonly note: HTMLElement; show(journey: Journey, step: number): void } {
  let now: Journey | undefined;
  let at = -1;
  const node = button("Fork here", () => now && wants(now.fork ? alone(now) : forkedAt(now, at)));
  const note = element("p", { class: "gradwalk-Note", hidden: true });
  node.hidden = takenUp.length === 0;
  const asked = forkWords(takenUp.map((name) => controls[name]?.label ?? name));
  return {
    node,
    note,
    show(journey, step) {
      now = journey;
      at = step;
      node.textContent = journey.fork ? "Drop the fork" : "Fork here";
      const words = turnWords(controls, journey, asked);
      note.hidden = words === "";
      if (note.textContent !== words) note.textContent = words;
    },
  };
}

/** What can be changed on the way; anything else is another run. */
function forkWords(labels: readonly string[]): string {
  return `Change ${new Intl.ListFormat("en", { type: "disjunction" }).format(labels)}: both runs stay on the picture. Another control begins anew.`;
}

/** What was changed on the way, or since the fork. */
function turnWords(controls: Controls, { legs, fork }: Journey, asked: string): string {
  const now = valuesOfLegs(legs);
  if (fork) {
    const changes = changesIn(controls, valuesAt(fork.legs, fork.at + 1), now, "in place of");
    return changes === "" ? asked : `Since the fork: ${changes}. The other run stays, grey and dashed.`;
  }
  return legs.length > 1 ? `Changed on the way: ${changesIn(controls, legs[0]?.values ?? {}, now, "after")}.` : "";
}

function changesIn(controls: Controls, before: ControlValues, now: ControlValues, beside: string): string {
  return Object.entries(controls)
    .filter(([name]) => before[name] !== now[name])
    .map(([name, { label }]) => `${label ?? name} ${inWords(now[name])} ${beside} ${inWords(before[name])}`)
    .join(", ");
}

function inWords(value: ControlValue | undefined): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return typeof value === "number" ? formatNumber(value) : String(value);
}
