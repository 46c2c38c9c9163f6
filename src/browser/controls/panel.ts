import type { Control, Controls, ControlValues, ControlValue } from "../../widgets/control";
import { element } from "../element";
import { labelOf, type Changed, type Field } from "./field";
import { choiceField, seedField, textField, toggleField, yoursField } from "./simple-fields";
import { sliderField } from "./slider-field";

/** The controls of a widget, in their order. */
export interface ControlPanel {
  readonly node: HTMLElement;
  /** Shows values that came from elsewhere. */
  set(values: ControlValues): void;
  enable(on: boolean): void;
  /** Leaves out the controls that do not matter now; those that are hidden stay so. */
  only(names: readonly string[] | undefined): void;
}

/** A panel that reports each change by its control's name. `yours` names the controls that a learner's function stands in for. */
export function controlPanel(
  controls: Controls,
  changed: (name: string, value: ControlValue) => void,
  hide: readonly string[] = [],
  yours: readonly string[] = [],
): ControlPanel {
  const fields = new Map(
    Object.entries(controls).map(([name, control]) => [
      name,
      yours.includes(name)
        ? yoursField(labelOf(name, control))
        : fieldOf(labelOf(name, control), control, (value) => changed(name, value)),
    ]),
  );
  return {
    node: element(
      "div",
      { class: "gradwalk-Controls", hidden: [...fields.keys()].every((name) => hide.includes(name)) },
      ...[...fields.values()].map(({ node }) => node),
    ),
    set(values) {
      for (const [name, field] of fields) field.set(values[name] ?? (controls[name] as Control).value);
    },
    only(names) {
      for (const [name, { node }] of fields)
        node.hidden = hide.includes(name) || (names !== undefined && !names.includes(name));
    },
    enable(on) {
      for (const field of fields.values()) field.enable(on);
    },
  };
}

function fieldOf(label: string, control: Control, changed: Changed): Field {
  switch (control.kind) {
    case "slider":
      return sliderField(label, control, changed);
    case "choice":
      return choiceField(label, control, changed);
    case "toggle":
      return toggleField(label, changed);
    case "seed":
      return seedField(label, changed);
    case "text":
      return textField(label, changed);
  }
}
