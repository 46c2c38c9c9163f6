import type { ControlValues } from "../../widgets/control";
import { valuesOfLegs, type Leg } from "../../widgets/legs";
import type { Widget } from "../../widgets/widget";
import { allowedValues } from "../controls/values";

/** What a widget's run is made of: the values it began with and those it took up on the way, and the run that it was forked from. */
export interface Journey {
  readonly legs: readonly Leg[];
  readonly fork?: Fork;
}

export interface Fork {
  /** The step after which the two runs part. */
  readonly at: number;
  readonly legs: readonly Leg[];
}

/** From the start, under one set of values. */
export function journeyOf(values: ControlValues): Journey {
  return { legs: [{ from: -1, values }] };
}

/** The values that hold at its end. */
export function valuesOf({ legs }: Journey): ControlValues {
  return valuesOfLegs(legs);
}

/** From here on a change leaves this run where it is, and goes on beside it. */
export function forkedAt({ legs }: Journey, at: number): Journey {
  return { legs, fork: { at, legs } };
}

/** The run as it is now, alone. */
export function alone({ legs }: Journey): Journey {
  return { legs };
}

/**
 * The journey under changed values. In the middle of a run they are taken up where it stands; beside a fork, where the two part. At
 * either end of a run, or where the widget does not take them up, it begins anew.
 */
export function changed(
  journey: Journey,
  { takenUp = [], inTheMiddle }: Pick<Widget, "takenUp" | "inTheMiddle">,
  change: ControlValues,
  { step, last }: { readonly step: number; readonly last: number },
): Journey {
  const values = { ...valuesOf(journey), ...change };
  const goesOn = Object.keys(change).every((name) => takenUp.includes(name));
  if (!goesOn) return journeyOf(values);
  const { fork } = journey;
  if (fork) return { fork, legs: turned(fork.legs, fork.at, values) };
  return step >= 0 && step < last && inTheMiddle !== "anew"
    ? { legs: turned(journey.legs, step, values) }
    : journeyOf(values);
}

/** The journey under values that change only what is drawn. */
export function drawnWith(journey: Journey, change: ControlValues): Journey {
  const redrawn = (legs: readonly Leg[]): Leg[] =>
    legs.map(({ from, values }) => ({ from, values: { ...values, ...change } }));
  return {
    legs: redrawn(journey.legs),
    ...(journey.fork && { fork: { ...journey.fork, legs: redrawn(journey.fork.legs) } }),
  };
}

function turned(legs: readonly Leg[], from: number, values: ControlValues): readonly Leg[] {
  return from < 0 ? [{ from: -1, values }] : [...legs.filter((leg) => leg.from < from), { from, values }];
}

/** A journey as a notebook keeps it, as far as it still fits the widget; undefined where it does not. */
export function savedJourney({ controls }: Pick<Widget, "controls">, saved: unknown): Journey | undefined {
  const { legs, fork } = (saved ?? {}) as { readonly legs?: unknown; readonly fork?: Partial<Fork> };
  const own = savedLegs(controls, legs);
  if (!own) return undefined;
  const other = savedLegs(controls, fork?.legs);
  return { legs: own, ...(other && Number.isInteger(fork?.at) && { fork: { at: fork?.at as number, legs: other } }) };
}

function savedLegs(controls: Widget["controls"], legs: unknown): readonly Leg[] | undefined {
  if (!Array.isArray(legs) || legs.length === 0) return undefined;
  const known = (legs as Partial<Leg>[]).map(({ from, values }) => ({
    from: Number.isInteger(from) ? (from as number) : -1,
    values: allowedValues(controls, values),
  }));
  const inOrder = known.every(({ from }, index) => (index === 0 ? from === -1 : from > (known[index - 1]?.from ?? 0)));
  return inOrder ? known : undefined;
}
