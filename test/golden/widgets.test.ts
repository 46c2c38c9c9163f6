import { describe, expect, it } from "vitest";
import { widgets } from "../../src/widgets";
import type { ControlValues } from "../../src/widgets/control";
import type { Widget } from "../../src/widgets/widget";
import { expectGolden } from "./golden";
import { tokensLeft } from "./tokens";

/** What its controls stand at when it is opened. */
function opened({ controls }: Widget): ControlValues {
  return Object.fromEntries(Object.entries(controls).map(([name, { value }]) => [name, value]));
}

describe.each(Object.entries(widgets as Readonly<Record<string, Widget>>))("%s", (name, widget) => {
  const values = opened(widget);
  const trace = [...widget.run(values, {})];
  const moments = { start: -1, first: 0, middle: Math.floor(trace.length / 2), last: trace.length - 1 };

  it.each(Object.entries(moments))("is drawn as it was at its %s step", (moment, step) => {
    expectGolden(`widgets/${name}-${moment}`, widget.view(trace, step, values));
  });

  it("is called by its name", () => {
    expect(widget.name).toBe(name);
  });

  it("has records of plain JSON, and draws the same from them", () => {
    const again = JSON.parse(JSON.stringify(trace)) as unknown[];
    for (const step of Object.values(moments))
      expect(JSON.stringify(widget.view(again, step, values))).toBe(JSON.stringify(widget.view(trace, step, values)));
  });

  it("says the same forwards and back", () => {
    const steps = trace.map((_, step) => step).slice(0, 30);
    const forwards = steps.map((step) => widget.view(trace, step, values).sentence);
    const back = [...steps].reverse().map((step) => widget.view(trace, step, values).sentence);
    expect(back.reverse()).toEqual(forwards);
  });

  it("keeps the names of its pictures from step to step", () => {
    const namesAt = (step: number): string[] => {
      const { figure, beside = [] } = widget.view(trace, step, values);
      return [figure, ...beside].map((each) => each.name);
    };
    for (const step of Object.values(moments)) expect(namesAt(step)).toEqual(namesAt(-1));
    expect(new Set(namesAt(0)).size).toBe(namesAt(0).length);
  });

  it("leaves no colour unpainted", () => {
    for (const step of Object.values(moments)) expect(tokensLeft(widget.view(trace, step, values))).toEqual([]);
  });
});
