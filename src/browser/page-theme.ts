import { channels, darkTheme, lightTheme, type Theme } from "../figures/parts/theme";

type Channels = readonly [number, number, number];

// Seen when it is looked for, never before the data.
const gridStrength = 0.12;

/** The colours of the page that an element stands in: JupyterLab's theme where there is one. */
export function pageTheme(node: Element): Theme {
  const style = getComputedStyle(node);
  const paper = solid(style.getPropertyValue("--gradwalk-paper"), [255, 255, 255]) ?? [255, 255, 255];
  const base = isDark(paper) ? darkTheme : lightTheme;
  const own = (name: "ink" | "muted"): Channels =>
    solid(style.getPropertyValue(`--gradwalk-${name}`), paper) ?? channels(base[name]);
  const ink = own("ink");
  return {
    ...base,
    paper: hex(paper),
    ink: hex(ink),
    muted: hex(own("muted")),
    grid: hex(mixed(ink, paper, gridStrength)),
  };
}

/** Whether light stands on dark there. */
export function isDarkTheme({ paper }: Theme): boolean {
  return isDark(channels(paper));
}

function isDark([red, green, blue]: Channels): boolean {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** A colour as it looks on the paper; undefined where it is none that a browser gives. */
function solid(color: string, paper: Channels): Channels | undefined {
  const text = color.trim();
  const named = ({ white: "#fff", black: "#000" } as const)[text.toLowerCase() as "white" | "black"];
  const found = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|rgba?\([^)]*\))$/i.exec(named ?? text)?.[0];
  if (found === undefined) return undefined;
  const part = found.startsWith("rgb") ? (found.match(/[\d.]+%?/g)?.[3] ?? "1") : "1";
  const opacity = part.endsWith("%") ? parseFloat(part) / 100 : Number(part);
  return mixed(channels(found), paper, opacity);
}

function mixed(color: Channels, paper: Channels, opacity: number): Channels {
  const mix = (index: 0 | 1 | 2): number => opacity * color[index] + (1 - opacity) * paper[index];
  return [mix(0), mix(1), mix(2)];
}

function hex(color: Channels): string {
  return `#${color.map((each) => Math.round(each).toString(16).padStart(2, "0")).join("")}`;
}
