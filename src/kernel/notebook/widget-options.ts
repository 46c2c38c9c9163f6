import { checkName, describe } from "../../engine/options";
import type { Control, ControlValue, ControlValues } from "../../widgets/control";
import type { Goal } from "../../widgets/goal";
import type { LearnerFunctions, Widget } from "../../widgets/widget";
import { checkedShown, shownAs, type ShownAs } from "./shown-as";

/**
 * What a widget is shown with, as the learner wrote it: values of its controls, functions of their own, and `step`, `size`, `goal`,
 * `predict: true`, to be asked before it runs, and `hide`, the names of controls to leave out.
 */
export type WidgetOptions = Readonly<
  Record<string, ControlValue | Goal | readonly string[] | ((...values: never[]) => unknown)>
>;

/** The options of a widget, taken apart. Throws RangeError for an unknown name, TypeError for a wrong kind. */
export function widgetOptions(
  widget: Pick<Widget, "name" | "controls" | "functions" | "sizes" | "quantities" | "prediction">,
  options: WidgetOptions,
): { values: ControlValues; functions: LearnerFunctions; shown: ShownAs } {
  const { name, controls, functions = [] } = widget;
  const values: Record<string, ControlValue> = Object.fromEntries(
    Object.entries(controls).map(([control, { value }]) => [control, value]),
  );
  const given: Record<string, (...values: never[]) => unknown> = {};
  let shown: ShownAs = {};
  for (const [option, value] of Object.entries(options)) {
    checkName(`widgets.${name}`, "an option", option, [...Object.keys(controls), ...functions, ...shownAs]);
    if (value === undefined) continue;
    // What is both, such as an activation, is a control's value by name and a function otherwise.
    const named = option in controls && typeof value !== "function";
    if (functions.includes(option) && !named) given[option] = checkedFunction(name, option, value);
    else if (!(option in controls)) shown = { ...shown, ...checkedShown(widget, option, value) };
    else values[option] = checkedValue(`widgets.${name}`, option, value, controls[option]);
  }
  return { values, functions: given, shown };
}

function checkedFunction(name: string, option: string, value: unknown): (...values: never[]) => unknown {
  if (typeof value !== "function")
    throw new TypeError(`widgets.${name}: expected ${option} to be a function; got ${describe(value)} — give its name`);
  return value as (...values: never[]) => unknown;
}

/** Throws unless a control can have this value. */
export function checkedValue(who: string, option: string, value: unknown, control: Control): ControlValue {
  const expected = (what: string, right: boolean): void => {
    if (typeof value !== typeof control.value)
      throw new TypeError(
        `${who}: expected ${option} to be ${what}; got ${describe(value)} — its control shows what it can be`,
      );
    if (!right)
      throw new RangeError(
        `${who}: expected ${option} ${what}; got ${describe(value)} — its control shows what it can be`,
      );
  };
  switch (control.kind) {
    case "slider":
      expected(`from ${control.min} to ${control.max}`, Number(value) >= control.min && Number(value) <= control.max);
      break;
    case "choice":
      checkName(who, option, value, control.options);
      break;
    case "seed":
      expected("a whole number", Number.isInteger(value));
      break;
    case "toggle":
      expected("true or false", true);
      break;
    case "text":
      expected("a text", true);
  }
  return value as ControlValue;
}
