import { expect, test } from "vitest";
import type { Figure } from "../../src/figures/view";
import type { ControlValues } from "../../src/widgets/control";
import type { Widget } from "../../src/widgets/widget";
import { widgets } from "../../src/widgets/widgets";
import { opened } from "./opened";

/** Pictures that go along with what they show: a slice through this very step, a cloud around this gradient, a space that training bends, the very letters of a text. */
const follows = ["slice", "cloud", "bent", "letters", "chances", "alignment"];

interface Axis {
  readonly type?: string;
  readonly range?: readonly number[];
}

const all = widgets as Readonly<Record<string, Widget>>;
/** What would take long at its usual length. */
const shorter: Readonly<Record<string, ControlValues>> = { translate: { examples: 100, epochs: 3 } };
const others: readonly (readonly [string, ControlValues])[] = [
  ["losses", { picture: "predictions of values" }],
  ["losses", { picture: "three classes" }],
  ["descent", { learningRate: 1 }],
  ["learningRate", { learningRate: 10 }],
  ["learningRate", { problem: "two circles, a small network" }],
  ["gradientFlow", { activation: "tanh" }],
];

test.each([...Object.keys(all).map((name) => [name, shorter[name] ?? {}] as const), ...others])(
  "%s, with %o, keeps its axes where they are while it is scrubbed",
  (name, moved) => {
    const { trace, view } = opened(all[name], moved);
    const middle = Math.floor(trace.length / 2);
    const places = [-1, 0, 1, 2, 5, middle, trace.length - 1].filter((at) => at < trace.length);
    const axes = places.map((step) => {
      const { figure, beside = [] } = view(step);
      return [figure, ...beside].flatMap(axesOf);
    });
    for (const [index, found] of axes.entries()) expect(found, `at step ${places[index]}`).toEqual(axes[0]);
    expect(axes[0].filter(({ range }) => range === undefined)).toEqual([]);
  },
);

/** The two axes of a picture; of an axis of names, that it is one. */
function axesOf({ name, layout }: Figure): { name: string; type: string; range: unknown }[] {
  if (follows.includes(name) || "scene" in layout) return [];
  return (["xaxis", "yaxis"] as const).map((key) => {
    const { type = "linear", range } = layout[key] as Axis;
    return { name: `${name} ${key}`, type, range: type === "category" ? "names" : range };
  });
}
