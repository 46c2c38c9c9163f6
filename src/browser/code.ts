import type { ControlValues } from "../widgets/control";

/** A cell that shows a widget as it stands here: its controls, the seed among them, the learner's functions, and the step. */
export function widgetCode(
  widget: string,
  values: ControlValues,
  { functions = [], step = -1, size }: { functions?: readonly string[]; step?: number; size?: string | undefined } = {},
): string {
  const entries = [
    ...Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...functions,
    ...(step >= 0 ? [`step: ${step}`] : []),
    ...(size === undefined ? [] : [`size: ${JSON.stringify(size)}`]),
  ];
  return `import { show, widgets } from "gradwalk";\n\nshow(widgets.${widget}, ${object(entries)});\n`;
}

function object(entries: readonly string[]): string {
  const line = `{ ${entries.join(", ")} }`;
  return line.length <= 72 ? line : `{\n${entries.map((entry) => `  ${entry},\n`).join("")}}`;
}
