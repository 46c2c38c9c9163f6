import type { Control, Controls, ControlValue, ControlValues } from "../../widgets/control";

/** What a pointer has pointed at, as near as the controls can be set to it; what no control can be set to is left out. */
export function fitted(controls: Controls, values: Readonly<Record<string, unknown>>): ControlValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, ControlValue][] => {
      const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
      const near = control && nearest(control, value);
      return near === undefined ? [] : [[name, near]];
    }),
  );
}

function nearest(control: Control, value: unknown): ControlValue | undefined {
  switch (control.kind) {
    case "slider": {
      const { min, max, step } = control;
      if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
      const near = step === undefined ? Number(value.toPrecision(3)) : min + Math.round((value - min) / step) * step;
      return Math.min(max, Math.max(min, Number(near.toPrecision(12))));
    }
    case "choice":
      return control.options.find((option) => option === String(value));
    case "text":
      return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
    case "seed":
      return Number.isSafeInteger(value) ? (value as number) : undefined;
    case "toggle":
      return typeof value === "boolean" ? value : undefined;
  }
}
