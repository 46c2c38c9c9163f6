import { describe, expect, it } from "vitest";
import { heatColors } from "../../../src/figures/parts/heat-colors";
import { classMark } from "../../../src/figures/parts/palette";
import { channels, colorTokens, darkTheme, lightTheme, paint, paintColor } from "../../../src/figures/parts/theme";

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (color: string): number => {
    const [red, green, blue] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", lightTheme],
  ["dark", darkTheme],
])("the %s theme", (_, theme) => {
  it("marks every class, and what is good, bad or stressed, with 3 : 1 against the paper", () => {
    for (const token of colorTokens.filter((name) => name !== "paper" && name !== "grid"))
      expect(contrast(theme[token], theme.paper), token).toBeGreaterThanOrEqual(3);
  });

  it("writes with 4.5 : 1", () => {
    for (const token of ["ink", "muted"] as const)
      expect(contrast(theme[token], theme.paper), token).toBeGreaterThanOrEqual(4.5);
  });
});

describe("classMark", () => {
  it("gives ten classes ten colours and ten symbols", () => {
    const marks = Array.from({ length: 10 }, (_, index) => classMark(index));
    expect(new Set(marks.map(({ color }) => color)).size).toBe(10);
    expect(new Set(marks.map(({ symbol }) => symbol)).size).toBe(10);
    expect(classMark(10)).toEqual(classMark(0));
  });
});

describe("paint", () => {
  it("replaces tokens at any depth and leaves the rest", () => {
    const trace = { marker: { color: ["@ink", "#123456"], line: { color: "@accent/30" } }, x: [1], name: "@nobody" };
    expect(paint(trace, lightTheme)).toEqual({
      marker: { color: [lightTheme.ink, "#123456"], line: { color: "rgba(122, 63, 209, 0.3)" } },
      x: [1],
      name: "@nobody",
    });
  });

  it("takes the colours of a page as they are: #rgb and rgb()", () => {
    expect(paintColor("@paper/50", { ...lightTheme, paper: "#fff" })).toBe("rgba(255, 255, 255, 0.5)");
    expect(paintColor("@paper/50", { ...lightTheme, paper: "rgb(1, 2, 3)" })).toBe("rgba(1, 2, 3, 0.5)");
  });
});

describe("heatColors", () => {
  it("runs from class to class through the paper, and gives each class its own ramp", () => {
    expect(heatColors({ scale: "diverging", range: [-1, 1] }).map(([, color]) => color)).toEqual([
      "@class0",
      "@paper",
      "@class1",
    ]);
    expect(heatColors({ scale: "classes", range: [0, 3] })).toHaveLength(6);
  });
});
