/**
 * A Plotly figure as plain data. Colours are tokens such as `"@ink"`, `"@class0"` or `"@accent/30"` (at 30 % opacity), which
 * whoever draws the figure replaces by the colours of its theme (`paint` in `theme.ts`).
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
  /** Width over height that suits it; 4/3 unless told. */
  readonly aspect?: number;
  /** Pixels below which it is no longer read: a narrower page moves it sideways instead. */
  readonly minWidth?: number;
  /** Points of a widget's that can be dragged; a click on the plane brings the nearest one there. */
  readonly handles?: readonly Handle[];
  /** A widget's control that a click on a mark sets, to the mark's `customdata`. */
  readonly pick?: string;
  /** A widget's control whose text is a list of points, `x y class; …`: a click adds one, a drag moves one, Delete takes one away. */
  readonly points?: string;
  /** A grid of cells that can be pressed or painted, by pointer or with arrow keys and space. */
  readonly cells?: CellGrid;
}

/** A grid over a figure, cell [row, column] at x = column, y = row: a press on a cell writes into a text control of the widget. */
export interface CellGrid {
  /** What it is, for a reader who cannot see it. */
  readonly label: string;
  readonly control: string;
  readonly columns: number;
  readonly rows: number;
  /** What stands in each cell, in words, row by row. */
  readonly says: readonly string[];
  /** What a press on each cell sets the control to, row by row. */
  readonly texts?: readonly string[];
  /** The control holds entries (`entries-text.ts`), and a press makes one. */
  readonly entries?: CellEntries;
  /** The name of a button that empties the control. */
  readonly clear?: string;
  /** The control holds a number for each cell (`pixels-text.ts`), and a stroke paints them. */
  readonly brush?: Brush;
}

/** What a press on a cell enters: read when it is pressed, since the picture may be of a moment ago. */
export interface CellEntries {
  /** The name of each cell's entry, row by row. */
  readonly names: readonly string[];
  /** The control whose value is entered; with the value `nothing` the entry is taken out. */
  readonly value: string;
  readonly nothing: string;
}

/** What one touch of a cell does to it and to those around it. */
export interface Brush {
  /** A new number takes the place of the old; otherwise the greater of the two stays. */
  readonly replaces: boolean;
  readonly dabs: readonly { readonly column: number; readonly row: number; readonly value: number }[];
}

/** A point to drag: it sets the controls that are named here to its coordinates. The controls do the same by keyboard. */
export interface Handle {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly sets: { readonly x?: string; readonly y?: string };
}

export type PlotlyTrace = Readonly<Record<string, unknown>>;
export type PlotlyLayout = Readonly<Record<string, unknown>>;

/**
 * Values on a regular grid of cells that cover `x` by `y` in the units of the axes; row 0 is at `y[0]`, and a value belongs to the
 * middle of its cell. Colours are those of `heatColors`. What is not finite is left blank.
 */
export interface Heat {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
  /** `rows * columns` values, row by row. */
  readonly values: readonly number[] | Float32Array | Float64Array;
  /** The values at the two ends of the colour scale. */
  readonly range: readonly [number, number];
  /** `"classes"`: a value is the index of a class plus how sure it is, from 0 to below 1; the range is from 0 to the number of classes. */
  readonly scale: "diverging" | "sequential" | "classes";
  /** Of the whole map, from 0 to 1 (unless told): pale under points. */
  readonly opacity?: number;
  /** false: every value is a cell with sharp edges, as in a matrix; otherwise values are mixed from cell to cell (never with `"classes"`). */
  readonly smooth?: boolean;
}

/** A table that grows as the trace moves: one row an event, the one that is shown now marked. */
export interface Ledger {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Index into `rows`; undefined when no row belongs to this step. */
  readonly current?: number;
  /** The step that each row belongs to: it leads there. */
  readonly steps?: readonly number[];
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
