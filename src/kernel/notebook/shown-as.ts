import { checkName, checkOptions, describe } from "../../engine/options";
import { anything } from "../../engine/rules";
import type { WidgetPayload } from "../../messages";
import type { Goal } from "../../widgets/goal";
import type { Widget } from "../../widgets/widget";

/** How a widget is shown, beside the values of its controls. */
export type ShownAs = Pick<WidgetPayload, "step" | "size" | "goal" | "predict" | "hide">;

/** The names of these options. */
export const shownAs: readonly string[] = [
  "step",
  "size",
  "goal",
  "predict",
  "hide",
] satisfies readonly (keyof ShownAs)[];

type Shown = Pick<Widget, "name" | "controls" | "sizes" | "quantities" | "prediction">;

/** One of these options, checked. Throws TypeError or RangeError. */
export function checkedShown(widget: Shown, option: string, value: unknown): ShownAs {
  const who = `widgets.${widget.name}`;
  switch (option) {
    case "step":
      if (!Number.isInteger(value) || (value as number) < -1)
        throw new RangeError(
          `${who}: expected step to be a whole number from -1; got ${describe(value)} — -1 is the start`,
        );
      return { step: value as number };
    case "size":
      checkName(who, "size", value, widget.sizes?.map(({ name }) => name) ?? []);
      return { size: value as string };
    case "predict":
      if (value !== false && (value !== true || !widget.prediction))
        throw new TypeError(
          `${who}: expected predict to be ${widget.prediction ? "true or false" : "false: it has no question to ask"}; got ${describe(value)} — leave it out`,
        );
      return { predict: value };
    case "hide":
      if (!Array.isArray(value))
        throw new TypeError(
          `${who}: expected hide to be a list of controls; got ${describe(value)} — for example ["${Object.keys(widget.controls)[0] ?? "seed"}"]`,
        );
      for (const control of value) checkName(who, "a control to hide", control, Object.keys(widget.controls));
      return { hide: value as readonly string[] };
    default:
      return { goal: checkedGoal(who, widget, value) };
  }
}

function checkedGoal(who: string, { quantities = [] }: Shown, value: unknown): Goal {
  const example = `for example { quantity: "${quantities[0]?.name ?? "loss"}", below: 0.06, within: 30 }`;
  if (typeof value !== "object" || value === null)
    throw new TypeError(`${who}: expected goal to be an object; got ${describe(value)} — ${example}`);
  checkOptions(`${who} goal`, value, { quantity: anything, below: anything, above: anything, within: anything });
  const { quantity, below, above, within } = value as Partial<Goal>;
  checkName(
    `${who} goal`,
    "quantity",
    quantity,
    quantities.map(({ name }) => name),
  );
  if (below === undefined && above === undefined)
    throw new RangeError(`${who} goal: expected below or above; got neither — ${example}`);
  for (const [name, bound] of Object.entries({ below, above, within }))
    if (bound !== undefined && !Number.isFinite(bound))
      throw new TypeError(`${who} goal: expected ${name} to be a number; got ${describe(bound)} — ${example}`);
  if (within !== undefined && !Number.isInteger(within))
    throw new RangeError(`${who} goal: expected within to be a whole number of steps; got ${within} — ${example}`);
  return value as Goal;
}
