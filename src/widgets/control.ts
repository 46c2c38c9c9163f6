/** A number on a track. `scale: "log"` moves by ratios. */
export interface Slider {
  readonly kind: "slider";
  readonly label?: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly scale: "linear" | "log";
  readonly value: number;
  readonly unit?: string;
}

/** One of a few named things. */
export interface Choice {
  readonly kind: "choice";
  readonly label?: string;
  readonly options: readonly string[];
  readonly value: string;
}

/** On or off. */
export interface Toggle {
  readonly kind: "toggle";
  readonly label?: string;
  readonly value: boolean;
}

/** The seed of a run: shown, typed in, or drawn anew with the button "New seed". */
export interface Seed {
  readonly kind: "seed";
  readonly label?: string;
  readonly value: number;
}

/** A line of text. */
export interface Text {
  readonly kind: "text";
  readonly label?: string;
  readonly value: string;
}

export type Control = Slider | Choice | Toggle | Seed | Text;
export type Controls = Readonly<Record<string, Control>>;
export type ControlValue = number | string | boolean;
export type ControlValues = Readonly<Record<string, ControlValue>>;
