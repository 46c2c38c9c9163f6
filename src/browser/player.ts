import type { View } from "../figures/view";
import type { ControlValues } from "../widgets/control";
import { clock } from "./clock";
import { fittingSpeed, placeOf, stepAt, type Places } from "./places";
import type { Found, Source } from "./run/protocol";
import { Trace } from "./run/trace";
import { scrubber, speeds } from "./scrubber";
import type { Stage } from "./stage";

/** Where a player stands, as it is kept with the notebook. */
export interface PlayerState {
  readonly step: number;
  readonly size?: string;
  readonly speed?: number;
}

export interface PlayerOptions {
  /** Before the first record (-1), or at it (0). */
  readonly from: -1 | 0;
  /** Names of the sizes of a step; none: every record is one. */
  readonly sizes: readonly string[];
  readonly start: PlayerState;
  readonly stage: Stage;
  /** It stands somewhere else now. */
  moved(state: PlayerState): void;
  failed(message: string): void;
  busy(on: boolean): void;
  /** It shows this now. */
  shows?(now: PlayerView): void;
}

/** What a player shows, and what it knows of the whole run. */
export interface PlayerView {
  readonly step: number;
  /** The last record that there is so far. */
  readonly last: number;
  readonly done: boolean;
  readonly found: Found;
}

/** Plays traces on a stage, with the scrubber that drives it. */
export interface Player {
  readonly node: HTMLElement;
  state(): PlayerState;
  now(): PlayerView;
  /** Stands at a step, whatever its place. */
  stand(step: number): void;
  /** Stands still until it is let go. */
  lock(on: boolean): void;
  /** Another trace, shown at the same step or at another. */
  begin(source: Source, step?: number): void;
  /** The same step again, under control values that change only what is drawn. */
  redraw(values: ControlValues): void;
  dispose(): void;
}

// Shorter runs show no sign of work; longer ones what there is of them.
const patience = 120;

export function player({ from, sizes, start, stage, moved, failed, busy, shows }: PlayerOptions): Player {
  let { step } = start;
  // A place that is wanted before there is one: on the way to it the end of what there is is shown.
  let ahead: number | undefined;
  let size = sizes.includes(start.size ?? "") ? start.size : sizes[0];
  let speed = start.speed;
  let values: ControlValues | undefined;
  let places: Places = [from];
  let begun = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const time = clock(speed ?? 1, (due) => {
    if (trace.done && placeOf(places, shownStep()) + due >= places.length - 1) play(false);
    go(placeOf(places, shownStep()) + due);
  });
  const trace = new Trace({
    grown,
    drawn: (view: View) => stage.show(view, time.running),
    failed(message) {
      settle();
      failed(message);
    },
    noticed: failed,
  });
  const bar = scrubber(
    {
      go(place) {
        if (time.running) play(false);
        go(place);
        tell();
      },
      play: (on) => play(on),
      speed(next) {
        speed = next;
        time.pace(next);
        tell();
      },
      size(name) {
        size = name;
        index();
        show();
        tell();
      },
    },
    { sizes },
  );

  function state(): PlayerState {
    // A run that has just begun is not there yet: where it goes is what counts.
    const at = trace.done || ahead !== undefined ? shownStep() : step;
    return { step: at, ...(size !== undefined && { size }), ...(speed !== undefined && { speed }) };
  }

  const tell = (): void => moved(state());

  function shownStep(): number {
    return Math.max(from, Math.min(ahead === undefined ? step : Infinity, trace.length - 1));
  }

  function go(place: number): void {
    ahead = !trace.done && place >= places.length ? place : undefined;
    if (ahead === undefined) step = stepAt(places, place);
    show();
  }

  function play(on: boolean): void {
    if (on && trace.done && placeOf(places, shownStep()) >= places.length - 1) step = from;
    if (on) time.start();
    else {
      time.stop();
      tell();
    }
    show();
  }

  function index(): void {
    const stops = trace.stops(size);
    places = from === -1 ? [-1, ...stops] : stops;
  }

  function grown(): void {
    index();
    if (ahead !== undefined && (trace.done || ahead < places.length)) {
      step = stepAt(places, ahead);
      ahead = undefined;
      tell();
    }
    if (trace.done) settle();
    if (trace.done || step < trace.length || performance.now() - begun > patience) show();
  }

  function settle(): void {
    clearTimeout(waiting);
    busy(false);
    if (!trace.done || speed !== undefined) return;
    time.pace(fittingSpeed(places.length, speeds));
  }

  function show(): void {
    // A run that has just begun has nothing yet: what was before stays until it has.
    if (trace.length === 0 && !trace.done) return;
    const at = shownStep();
    if (trace.done) step = at;
    const place = placeOf(places, at);
    bar.show({
      place,
      between: at > (places[place] ?? at),
      last: places.length - 1,
      size: size ?? "step",
      growing: !trace.done,
      playing: time.running,
      speed: speed ?? fittingSpeed(places.length, speeds),
    });
    trace.view(at, values);
    shows?.(now());
  }

  function now(): PlayerView {
    return { step: shownStep(), last: trace.length - 1, done: trace.done, found: trace.found };
  }

  return {
    node: bar.node,
    state,
    now,
    stand(next) {
      if (time.running) play(false);
      ahead = undefined;
      step = next;
      show();
      tell();
    },
    lock: (on) => void (bar.node.inert = on),
    begin(source, at) {
      // At the end it stays at the end, however long the next run is.
      const atEnd = ahead === Infinity || (trace.done && trace.length > 0 && step >= trace.length - 1);
      ahead = at === undefined && atEnd ? Infinity : undefined;
      step = at ?? step;
      values = undefined;
      begun = performance.now();
      clearTimeout(waiting);
      waiting = setTimeout(() => busy(true), patience);
      trace.start(source);
    },
    redraw(next) {
      values = next;
      trace.view(shownStep(), values);
    },
    dispose() {
      clearTimeout(waiting);
      time.stop();
      trace.dispose();
    },
  };
}
