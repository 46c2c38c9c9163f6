/**
 * A Plotly figure as plain data. Colours are either fixed marks of a class (see `palette.ts`) or tokens such as `"@ink"`
 * and `"@accent"`, which whoever draws the figure replaces by the colours of its theme (`paint` in `theme.ts`).
 */
export interface Figure {
  /** The same name at every step of a trace, so that a page updates the picture in place: `"plane"`, `"mistakes"`. */
  readonly name: string;
  /** What the picture is, for a reader who cannot see it. */
  readonly label: string;
  readonly data: readonly PlotlyTrace[];
  readonly layout: PlotlyLayout;
  /** A grid painted under the axes, for what changes at every frame. */
  readonly heat?: Heat;
}

export type PlotlyTrace = Readonly<Record<string, unknown>>;
export type PlotlyLayout = Readonly<Record<string, unknown>>;

/** Values on a regular grid that covers `x` by `y` in the units of the axes; row 0 is at `y[0]`. */
export interface Heat {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
  /** `rows * columns` values, row by row. */
  readonly values: readonly number[] | Float32Array | Float64Array;
  /** The values at the two ends of the colour scale. */
  readonly range: readonly [number, number];
  readonly scale: "diverging" | "sequential";
}

/** A table that grows as the trace moves: one row an event, the one that is shown now marked. */
export interface Ledger {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Index into `rows`; undefined when no row belongs to this step. */
  readonly current?: number;
}

/** What is on the screen at one moment, as plain data. */
export interface View {
  /** The main picture: what is exported, and what a front end without Gradwalk draws. */
  readonly figure: Figure;
  /** Pictures beside it that move with it. */
  readonly beside?: readonly Figure[];
  readonly ledger?: Ledger;
  /** The formula of this step with its numbers in it, a line each. */
  readonly formula?: readonly string[];
  /** One line that says what the picture shows now. */
  readonly sentence: string;
}

/** A view that was drawn from a trace: a front end that knows `picture` scrubs it, any other draws the step it stands at. */
export interface Picture extends View {
  /** The name of the figure in `pictures`. */
  readonly picture: string;
  /** What the figure draws from, as JSON. */
  readonly trace: unknown;
  /** How many steps there are to scrub. */
  readonly length: number;
  /** The step that is shown, from 0. */
  readonly step: number;
}

/** A figure function's other half: any step of a trace, drawn. */
export interface PictureDefinition<Trace> {
  readonly name: string;
  readonly title: string;
  length(trace: Trace): number;
  view(trace: Trace, step: number): View;
}
