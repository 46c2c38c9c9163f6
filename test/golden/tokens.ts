import { darkTheme, lightTheme, paint } from "../../src/figures/parts/theme";
import type { View } from "../../src/figures/view";

/** The colour tokens of a view that neither theme knows. */
export function tokensLeft({ figure, beside = [] }: View): string[] {
  const painted = [figure, ...beside].flatMap((each) => [paint(each, lightTheme), paint(each, darkTheme)]);
  return JSON.stringify(painted).match(/"@[^"]*"/g) ?? [];
}
