import type { Control, Controls, ControlValue, ControlValues } from "../../widgets/control";

/** A value for every control: of the given ones those that its control still allows, else the control's own. */
export function allowedValues(controls: Controls, ...given: readonly (unknown | undefined)[]): ControlValues {
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => {
      const found = given
        .map((values) => (typeof values === "object" && values !== null ? (values as ControlValues)[name] : undefined))
        .find((value) => value !== undefined && allows(control, value));
      return [name, found ?? control.value];
    }),
  );
}

function allows(control: Control, value: ControlValue): boolean {
  switch (control.kind) {
    case "slider":
      return typeof value === "number" && value >= control.min && value <= control.max;
    case "choice":
      return control.options.includes(value as string);
    case "toggle":
      return typeof value === "boolean";
    case "seed":
      return Number.isSafeInteger(value);
    case "text":
      return typeof value === "string";
  }
}
