import type { Figure, PlotlyTrace } from "../view";

/** The tokens of a figure's colours, without their `@`. */
export const colorTokens = [
  "ink",
  "muted",
  "paper",
  "grid",
  "accent",
  "good",
  "bad",
  "class0",
  "class1",
  "class2",
  "class3",
  "class4",
  "class5",
  "class6",
  "class7",
  "class8",
  "class9",
] as const;
export type ColorToken = (typeof colorTokens)[number];

/** A colour for each token: `#rrggbb`, or `rgb(…)`. */
export type Theme = Readonly<Record<ColorToken, string>>;

// After Okabe and Ito (2008), darkened or lightened until each stands out from the paper by 3 : 1 (WCAG 2.2, 1.4.11).
export const lightTheme: Theme = {
  ink: "#1f2328",
  muted: "#6e7781",
  paper: "#ffffff",
  grid: "#e4e7eb",
  accent: "#7a3fd1",
  good: "#00795a",
  bad: "#c4314b",
  class0: "#0072b2",
  class1: "#d55e00",
  class2: "#008a64",
  class3: "#b4508d",
  class4: "#9a6a00",
  class5: "#5b4bb5",
  class6: "#882255",
  class7: "#66751c",
  class8: "#5a5f66",
  class9: "#1b8a9e",
};

export const darkTheme: Theme = {
  ink: "#e6e6e6",
  muted: "#9aa3ad",
  paper: "#111111",
  grid: "#2c3036",
  accent: "#b99aff",
  good: "#3fc79a",
  bad: "#ff7a90",
  class0: "#56b4e9",
  class1: "#f0883e",
  class2: "#3fbf94",
  class3: "#e08cbf",
  class4: "#e3b341",
  class5: "#a99cf5",
  class6: "#e0708f",
  class7: "#b3c24a",
  class8: "#b8bdc4",
  class9: "#5cc9d9",
};

/** A figure with every token replaced by a theme's colour. `"@accent/30"` is the accent at 30 % opacity. */
export function paint<Part extends Figure | PlotlyTrace | readonly PlotlyTrace[]>(part: Part, theme: Theme): Part {
  return painted(part, theme) as Part;
}

/** The colour of one token, `"@ink"` or `"@ink/30"`; anything else as it is. */
export function paintColor(color: string, theme: Theme): string {
  const found = /^@([a-z]+\d?)(?:\/(\d+))?$/.exec(color);
  if (found === null) return color;
  const solid: string | undefined = theme[found[1] as ColorToken];
  if (solid === undefined) return color;
  return found[2] === undefined ? solid : translucent(solid, Number(found[2]) / 100);
}

/** Red, green and blue from 0 to 255 of `#rrggbb`, `#rgb` or `rgb(…)`. */
export function channels(color: string): [number, number, number] {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
  const digits = hex?.length === 3 ? [...hex].map((digit) => digit + digit) : (hex?.match(/../g) ?? undefined);
  const numbers = digits ? digits.map((pair) => parseInt(pair, 16)) : (color.match(/[\d.]+/g) ?? []).map(Number);
  if (numbers.length < 3)
    throw new RangeError(`paint: expected a colour such as #1f2328 or rgb(31, 35, 40); got "${color}"`);
  return [numbers[0] as number, numbers[1] as number, numbers[2] as number];
}

function translucent(color: string, opacity: number): string {
  return `rgba(${channels(color).join(", ")}, ${opacity})`;
}

function painted(value: unknown, theme: Theme): unknown {
  if (typeof value === "string") return value.startsWith("@") ? paintColor(value, theme) : value;
  if (Array.isArray(value)) return value.map((each) => painted(each, theme));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, painted(each, theme)]));
}
