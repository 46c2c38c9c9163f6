import type { ControlValues } from "../widgets/control";

/** What a widget is shown with, beside the values of its controls. */
export interface CodeOptions {
  readonly functions?: readonly string[];
  readonly step?: number;
  readonly size?: string | undefined;
  readonly hide?: readonly string[];
}

/** A cell that shows a widget as it stands here: its controls, the seed among them, the learner's functions, and the step. */
export function widgetCode(
  widget: string,
  values: ControlValues,
  { functions = [], step = -1, size, hide = [] }: CodeOptions = {},
): string {
  const entries = [
    ...Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...functions,
    ...(step >= 0 ? [`step: ${step}`] : []),
    ...(size === undefined ? [] : [`size: ${JSON.stringify(size)}`]),
    ...(hide.length === 0 ? [] : [`hide: ${JSON.stringify(hide)}`]),
  ];
  return `import { show, widgets } from "gradwalk";\n\nshow(widgets.${widget}, ${object(entries)});\n`;
}

function object(entries: readonly string[]): string {
  const line = `{ ${entries.join(", ")} }`;
  return line.length <= 72 ? line : `{\n${entries.map((entry) => `  ${entry},\n`).join("")}}`;
}
