import type { Control, ControlValue } from "../../widgets/control";

/** One control on the page. */
export interface Field {
  readonly node: HTMLElement;
  /** Shows a value that came from elsewhere; nothing is reported. */
  set(value: ControlValue): void;
  enable(on: boolean): void;
}

/** How a field tells of what the learner chose: only values that the control allows. */
export type Changed = (value: ControlValue) => void;

/** What a control is called where its widget gives it no label: `learningRate` is "Learning rate". */
export function labelOf(name: string, { label }: Control): string {
  if (label !== undefined) return label;
  const words = name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
