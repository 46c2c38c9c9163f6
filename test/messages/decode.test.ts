import { expect, test } from "vitest";
import type { View } from "../../src/figures/view";
import { decodeAnswer, decodePayload, decodeRequest } from "../../src/messages/decode";
import { encodeMessage, encodePayload } from "../../src/messages/encode";
import type { Payload } from "../../src/messages/payload";

const view: View = {
  figure: {
    name: "plane",
    label: "a plane",
    data: [{ type: "scatter", x: [1, NaN, Infinity], y: [1, 2, 3] }],
    layout: {},
    heat: {
      x: [0, 1],
      y: [0, 1],
      columns: 2,
      rows: 1,
      values: new Float32Array([0.5, NaN]),
      range: [0, 1],
      scale: "diverging",
    },
  },
  beside: [{ name: "loss", label: "loss", data: [], layout: {} }],
  ledger: { caption: "Updates", columns: ["#"], rows: [["1"]], current: 0 },
  formula: ["w = 1"],
  sentence: "One point.",
};

const payloads: readonly Payload[] = [
  { type: "view", view, id: "a" },
  { type: "picture", picture: "boundary", trace: { steps: [] }, step: -1 },
  {
    type: "widget",
    widget: "perceptron",
    values: { learningRate: 1, order: "dataset" },
    functions: ["update"],
    trace: [{ loss: Infinity }],
  },
  { type: "interact", id: "b", controls: { on: { kind: "toggle", value: true } }, values: { on: true }, view },
  {
    type: "live",
    id: "c",
    sequence: 3,
    running: true,
    paused: false,
    progress: 0.5,
    controls: { rate: { kind: "slider", min: 0, max: 1, scale: "linear", value: 0.5 } },
    values: {},
    view: { ...view, picture: "boundary", trace: [], length: 0, step: 0 },
  },
];

test.each(payloads.map((payload) => [payload.type, payload] as const))(
  "a %s survives a notebook whole",
  (_, payload) => {
    expect(decodePayload(JSON.parse(JSON.stringify(encodePayload(payload))))).toEqual(payload);
  },
);

test("keys that a later version adds are let be", () => {
  expect(decodePayload({ type: "view", view: { ...view, later: 1 } })).toMatchObject({ view: { later: 1 } });
});

test.each([
  [undefined, "expected payload to be an object; got nothing"],
  [[1], "expected payload to be an object; got a list of 1"],
  [{ type: "hologram" }, "expected payload.type to be one of view, picture, widget"],
  [{ type: "toString" }, "expected payload.type to be one of"],
  [{ type: "view", view: { ...view, sentence: 3 } }, "expected payload.view.sentence to be a text; got 3"],
  [
    { type: "view", view: { ...view, figure: { ...view.figure, data: {} } } },
    "payload.view.figure.data to be a list; got an object",
  ],
  [
    { type: "view", view: { ...view, figure: { ...view.figure, heat: { ...view.figure.heat, columns: 3 } } } },
    "payload.view.figure.heat.values to be 1 × 3 numbers; got a list of 2",
  ],
  [
    { type: "widget", widget: "perceptron", values: { a: {} } },
    "payload.values.a to be a number, a text, true or false",
  ],
  [{ type: "view", view: { $number: "seven" } }, "expected payload to be readable"],
])("refused, number %#, in one line that says where", (json, message) => {
  expect(() => decodePayload(json)).toThrow(message);
  try {
    decodePayload(json);
  } catch (error) {
    expect((error as Error).message).not.toContain("\n");
  }
});

test("requests and answers survive the comm", () => {
  const request = { type: "run", request: 1, values: { learningRate: 0.5 } } as const;
  expect(decodeRequest(encodeMessage(request))).toEqual(request);
  const answer = { type: "trace", request: 1, trace: [{ loss: NaN }] } as const;
  expect(decodeAnswer(encodeMessage(answer))).toEqual(answer);
  expect(() => decodeAnswer({ type: "trace", request: "1", trace: [] })).toThrow("answer.request to be a whole number");
  expect(() => decodeRequest({ type: "drive", request: 1, action: "explode" })).toThrow(
    '"pause" or "resume" or "stop"',
  );
});
