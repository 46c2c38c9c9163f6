import { expect, test } from "vitest";
import { alone, changed, forkedAt, journeyOf, savedJourney, valuesOf } from "../../src/browser/mounts/journey";
import { slider } from "../../src/widgets/controls";
import { inCommon } from "../../src/widgets/legs";

const controls = { rate: slider({ min: 0, max: 1, value: 0.5 }), start: slider({ min: 0, max: 1, value: 0 }) };
const widget = { controls, takenUp: ["rate"] };
const first = journeyOf({ rate: 0.5, start: 0 });
const middle = { step: 4, last: 9 };

test("a change in the middle of a run is taken up there", () => {
  const journey = changed(first, widget, { rate: 0.1 }, middle);
  expect(journey.legs).toEqual([...first.legs, { from: 4, values: { rate: 0.1, start: 0 } }]);
  expect(changed(journey, widget, { rate: 0.2 }, middle).legs).toHaveLength(2);
  expect(changed(journey, widget, { rate: 0.2 }, { step: 6, last: 9 }).legs.map(({ from }) => from)).toEqual([
    -1, 4, 6,
  ]);
});

test.each([
  ["at the start", { rate: 0.1 }, widget, { step: -1, last: 9 }],
  ["at the end", { rate: 0.1 }, widget, { step: 9, last: 9 }],
  ["of what cannot be taken up", { start: 1 }, widget, middle],
  ["of a widget that cannot go on", { rate: 0.1 }, {}, middle],
  ["of a widget that compares whole runs", { rate: 0.1 }, { ...widget, inTheMiddle: "anew" as const }, middle],
])("a change %s begins anew", (_, change, of, place) => {
  expect(changed(first, of, change, place)).toEqual(journeyOf({ ...valuesOf(first), ...change }));
});

test("beside a fork each change goes on from where the two part", () => {
  const forked = forkedAt(first, 3);
  const once = changed(forked, widget, { rate: 0.1 }, middle);
  const twice = changed(once, widget, { rate: 0.9 }, { step: 7, last: 9 });
  expect(twice.fork).toEqual({ at: 3, legs: first.legs });
  expect(twice.legs).toEqual([...first.legs, { from: 3, values: { rate: 0.9, start: 0 } }]);
  expect(alone(twice)).toEqual({ legs: twice.legs });
});

test("what a notebook keeps of it comes back; what does not fit the widget any more does not", () => {
  const journey = changed(forkedAt(first, 3), widget, { rate: 0.1 }, middle);
  expect(savedJourney(widget, JSON.parse(JSON.stringify(journey)))).toEqual(journey);
  expect(savedJourney(widget, { legs: [{ from: -1, values: { rate: 7 } }] })).toEqual(first);
  for (const none of [undefined, {}, { legs: [] }, { legs: [{ from: 2, values: {} }] }, { legs: "x" }])
    expect(savedJourney(widget, none)).toBeUndefined();
});

test("records are used again as far as two runs are one", () => {
  const legs = [...first.legs, { from: 4, values: { rate: 0.1, start: 0 } }];
  expect(inCommon(first.legs, legs)).toBe(5);
  expect(inCommon(legs, legs)).toBe(Infinity);
  expect(inCommon(journeyOf({ rate: 0.4, start: 0 }).legs, legs)).toBe(0);
  expect(inCommon([...first.legs, { from: 2, values: {} }], legs)).toBe(3);
});
