import { expect, it } from "vitest";
import { recommender } from "../../src/applications/recommender";
import { csv } from "../../src/data/csv";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { random } from "../../src/data/random";
import { split } from "../../src/data/split";
import { dropout, dropoutMask } from "../../src/engine/dropout";
import { tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { descent } from "../../src/train/descent";

type Call = (options: never) => unknown;

const x = [
  [0, 0],
  [0, 1],
];

// A function that cannot do without an option, the example in its message, and the same as an object.
const calls: readonly [name: string, call: Call, example: string, options: object][] = [
  ["mlp", mlp as Call, "{ layers: [2, 8, 2] }", { layers: [2, 8, 2] }],
  ["dataset", dataset as Call, "{ x: [[0, 0], [0, 1]], y: [0, 1] }", { x, y: [0, 1] }],
  ["csv", (options) => csv("size,price\n1,2", options), '{ target: "price" }', { target: "price" }],
  ["split", (options) => split(iris(), options), "{ validation: 0.2 }", { validation: 0.2 }],
  ["descent", (options) => descent(([a, b]) => a.mul(b), options), "{ start: [-5, -2] }", { start: [-5, -2] }],
  ["dropoutMask", dropoutMask as Call, "{ shape: [8, 16] }", { shape: [8, 16] }],
  [
    "dropout",
    (options) => dropout(tensor(x), options),
    "{ rate: 0.5, random: random(1) }",
    { rate: 0.5, random: random(1) },
  ],
  ["recommender", recommender as Call, "{ users: 100, items: 40 }", { users: 100, items: 40 }],
];

it.each(calls)("%s called without options is told of some that work", (name, call, example, options) => {
  expect(() => call(null as never)).toThrow(
    `${name}: expected an object of options; got null — for example ${example}`,
  );
  expect(() => call({} as never)).toThrow();
  expect(() => call(options as never)).not.toThrow();
});
