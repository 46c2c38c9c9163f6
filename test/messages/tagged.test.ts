import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../src/messages/base64";
import { fromJson, toJson } from "../../src/messages/tagged";

const through = (value: unknown): unknown => fromJson(JSON.parse(JSON.stringify(toJson(value))));

test("whatever JSON holds comes back as it was, keys that look like tags included", () => {
  const keys = fc.oneof(fc.string(), fc.constantFrom("$number", "$float32", "$float64", "$object", "__proto__"));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(keys, tie("tree"), { maxKeys: 2, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      expect(through(value)).toEqual(value);
    }),
  );
});

test("numbers that JSON has no word for survive", () => {
  expect(through([NaN, Infinity, -Infinity, -0])).toEqual([NaN, Infinity, -Infinity, -0]);
});

test("arrays of floats come back as arrays of the same floats, bit by bit", () => {
  fc.assert(
    fc.property(fc.float32Array(), (values) => {
      expect(through(values)).toEqual(values);
    }),
  );
  fc.assert(
    fc.property(fc.float64Array(), (values) => {
      expect(through({ values })).toEqual({ values });
    }),
  );
});

test("ten thousand float32 take 53 kB", () => {
  expect(JSON.stringify(toJson(new Float32Array(10_000).fill(Math.PI))).length).toBeLessThan(53_400);
});

test("base64 is the base64 of everyone else", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test("a tag that holds what it cannot is refused", () => {
  expect(() => fromJson({ $number: "seven" })).toThrow("expected $number");
  expect(() => fromJson({ $float32: "AAA=" })).toThrow("whole numbers of 4 bytes");
  expect(() => fromJson({ $float64: "not base64!" })).toThrow("base64");
});

test("a function is refused when it is sent, not lost", () => {
  expect(() => toJson({ update: () => 1 })).toThrow("expected plain data to send; got a function");
});
