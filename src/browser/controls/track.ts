import type { Slider } from "../../widgets/control";

// Fine enough to look smooth, coarse enough that an arrow key moves something.
const places = 120;

/** The places of a slider's native input, and the value at each. */
export interface Track {
  readonly last: number;
  valueAt(place: number): number;
  /** The nearest place to a value. */
  placeOf(value: number): number;
}

/** A track in steps of the slider's own, or else of round numbers: two digits in a log scale. */
export function trackOf({ min, max, step, scale }: Slider): Track {
  if (scale === "log") {
    const decades = Math.log10(max / min);
    return {
      last: places,
      valueAt: (place) => clamp(Number((min * 10 ** ((decades * place) / places)).toPrecision(2)), min, max),
      placeOf: (value) => Math.round((places * Math.log10(value / min)) / decades),
    };
  }
  const stride = step ?? 10 ** Math.floor(Math.log10((max - min) / places)) * 2;
  return {
    last: Math.ceil((max - min) / stride - 1e-9),
    valueAt: (place) => clamp(Number((min + place * stride).toPrecision(12)), min, max),
    placeOf: (value) => Math.round((value - min) / stride),
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
