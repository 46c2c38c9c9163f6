import { describe } from "vitest";
import {
  batches,
  blobs,
  circles,
  csv,
  dataset,
  iris,
  moons,
  random,
  spiral,
  split,
  standardize,
  xor,
} from "../../src/data";
import { itRefuses } from "../bad-calls";
import { badCalls, type Wrong } from "../engine/wrong";

const bad = (value: unknown) => value as never;
const x = [
  [1, 2],
  [3, 4],
];
const y = [0, 1];
const two = dataset({ x, y });
const chance = random(1);

const wrong: Record<string, readonly Wrong[]> = {
  "a wrong seed or count": [
    [() => random(bad("7")), TypeError, "random", "seed to be a whole number", '"7"'],
    [() => random(bad(undefined)), TypeError, "random", "seed to be a whole number", "undefined"],
    [() => random(0.5), RangeError, "random", "seed to be a whole number", "0.5"],
    [() => random(NaN), RangeError, "random", "seed to be a whole number", "NaN"],
    [() => random(Infinity), RangeError, "random", "seed to be a whole number", "Infinity"],
    [() => random(2 ** 53), RangeError, "random", "seed to be a whole number", "9007199254740992"],
    [() => chance.integer(0), RangeError, "integer", "count to be a whole number from 1 to 2^53", "0"],
    [() => chance.integer(2.5), RangeError, "integer", "count to be a whole number from 1 to 2^53", "2.5"],
    [
      () => chance.integer(2 ** 60),
      RangeError,
      "integer",
      "count to be a whole number from 1 to 2^53",
      "1152921504606847000",
    ],
    [() => chance.integer(bad("3")), TypeError, "integer", "count to be a whole number from 1 to 2^53", '"3"'],
    [() => chance.shuffle(bad(3)), TypeError, "shuffle", "a list", "3"],
  ],
  "wrong numbers in a data set": [
    [() => dataset(bad(undefined)), TypeError, "dataset", "an object of options", "undefined"],
    [() => dataset(bad({ y })), TypeError, "dataset", "x to be a row of features", "undefined"],
    [() => dataset(bad({ x })), TypeError, "dataset", "y to be a class index or a value", "undefined"],
    [() => dataset({ x: bad("1,2"), y }), TypeError, "dataset", "x to be a row of features", '"1,2"'],
    [() => dataset({ x: bad([["1", 2]]), y: [0] }), TypeError, "dataset", "numbers", '"1"'],
    [() => dataset({ x: [[1, 2], [3]], y }), RangeError, "dataset", "lists of equal length", "one of length 1"],
    [() => dataset({ x: bad([1, 2]), y }), RangeError, "dataset", "x to be a row of features", "shape [2]"],
    [
      () => dataset({ x, y: bad([[0], [1]]) }),
      RangeError,
      "dataset",
      "y to be a class index or a value",
      "shape [2, 1]",
    ],
    [() => dataset({ x: [], y: [] }), RangeError, "dataset", "at least one number", "[]"],
    [() => dataset({ x, y: [0] }), RangeError, "dataset", "y for 2 samples", "1"],
    [
      () =>
        dataset({
          x: [
            [1, NaN],
            [3, 4],
          ],
          y,
        }),
      RangeError,
      "dataset",
      "finite numbers in x",
      "NaN in sample 0",
    ],
    [() => dataset({ x, y: [0, Infinity] }), RangeError, "dataset", "finite numbers in y", "Infinity in sample 1"],
  ],
  "wrong names and indices": [
    [() => dataset({ x, y, classes: ["a"] }), RangeError, "dataset", "class indices from 0 to 0", "1 at sample 1"],
    [() => dataset({ x, y: [0, 0.5], classes: ["a", "b"] }), RangeError, "dataset", "class indices from 0 to 1", "0.5"],
    [() => dataset({ x, y, classes: ["a", "a"] }), RangeError, "dataset", "classes that differ", '["a", "a"]'],
    [() => dataset({ x, y, classes: bad("ab") }), TypeError, "dataset", "classes to be a list of names", '"ab"'],
    [() => dataset({ x, y, classes: bad([0, 1]) }), TypeError, "dataset", "classes to be a list of names", "[0, 1]"],
    [() => dataset({ x, y, classes: [] }), RangeError, "dataset", "at least one class", "[]"],
    [() => dataset({ x, y, features: ["one"] }), RangeError, "dataset", "2 names of features", "1"],
    [() => dataset({ x, y, name: bad(3) }), TypeError, "dataset", "name to be text", "3"],
    [() => dataset(bad({ x, y, labels: [] })), RangeError, "dataset", "options that it knows", '"labels"'],
    [() => two.at(2), RangeError, "at", "a sample from 0 to 1", "2"],
    [() => two.at(-1), RangeError, "at", "a sample from 0 to 1", "-1"],
    [() => two.at(0.5), RangeError, "at", "a sample from 0 to 1", "0.5"],
    [() => two.at(bad("0")), TypeError, "at", "the index of a sample", '"0"'],
    [() => two.pick([0, 2]), RangeError, "pick", "samples from 0 to 1", "2"],
    [() => two.pick(bad(1)), TypeError, "pick", "a list of samples", "1"],
  ],
  "wrong options of iris and of the drawn sets": [
    [() => iris({ species: ["rose"] }), RangeError, "iris", "species by a known name", '"rose"'],
    [() => iris({ features: ["petal lenght"] }), RangeError, "iris", "features by a known name", '"petal lenght"'],
    [() => iris({ species: [] }), RangeError, "iris", "species, each once", "[]"],
    [() => iris({ species: ["setosa", "setosa"] }), RangeError, "iris", "species, each once", '["setosa", "setosa"]'],
    [() => iris({ species: bad("setosa") }), TypeError, "iris", "species to be a list of names", '"setosa"'],
    [() => iris({ features: bad([2]) }), TypeError, "iris", "features to be a name", "2"],
    [() => iris(bad({ specie: [] })), RangeError, "iris", "options that it knows", '"specie"'],
    [() => circles({ points: 0 }), RangeError, "circles", "points to be a whole number from 1 to 1000000", "0"],
    [
      () => circles({ points: 1e12 }),
      RangeError,
      "circles",
      "points to be a whole number from 1 to 1000000",
      "1000000000000",
    ],
    [() => moons({ noise: -1 }), RangeError, "moons", "noise >= 0", "-1"],
    [() => spiral({ noise: NaN }), RangeError, "spiral", "noise >= 0", "NaN"],
    [() => xor({ seed: 1.5 }), RangeError, "xor", "seed to be a whole number", "1.5"],
    [() => xor(bad({ sed: 1 })), RangeError, "xor", "options that it knows", '"sed"'],
    [() => circles(bad(100)), TypeError, "circles", "an object of options", "100"],
    [() => blobs({ classes: 1 }), RangeError, "blobs", "classes to be a whole number from 2 to 10", "1"],
    [() => blobs(bad({ points: "9" })), TypeError, "blobs", "points to be a whole number from 1 to 1000000", '"9"'],
  ],
  "splits and batches that cannot be": [
    [() => split(bad([]), { test: 0.5 }), TypeError, "split", "a data set", "[]"],
    [() => split(two, { validation: 1 }), RangeError, "split", "validation from 0 to below 1", "1"],
    [() => split(two, { test: -0.1 }), RangeError, "split", "test from 0 to below 1", "-0.1"],
    [() => split(two, {}), RangeError, "split", "a share for validation or test", "neither"],
    [() => split(two, bad(undefined)), TypeError, "split", "an object of options", "undefined"],
    [
      () => split(two, { validation: 0.5, test: 0.5 }),
      RangeError,
      "split",
      "shares that leave something",
      "0.5 and 0.5",
    ],
    [() => split(two, bad({ valid: 0.5 })), RangeError, "split", "options that it knows", '"valid"'],
    [() => batches(two, { batchSize: 0 }), RangeError, "batches", "batchSize to be a whole number >= 1", "0"],
    [() => batches(two, { batchSize: 1.5 }), RangeError, "batches", "batchSize to be a whole number >= 1", "1.5"],
    [() => batches(two, { shuffle: bad("no") }), TypeError, "batches", "shuffle to be true or false", '"no"'],
    [() => batches(two, bad({ batchsize: 4 })), RangeError, "batches", "options that it knows", '"batchsize"'],
    [() => batches(bad(undefined)), TypeError, "batches", "a data set", "undefined"],
    [() => standardize(bad({})), TypeError, "standardize", "a data set", "an object"],
    [() => standardize(two).apply(bad(3)), TypeError, "apply", "a data set", "3"],
    [() => standardize(two).apply(dataset({ x: [[1]], y: [1] })), RangeError, "apply", "a data set of 2 features", "1"],
    [() => standardize(split(two, { test: 0.5 }).validation), RangeError, "standardize", "at least one sample", "none"],
  ],
  "wrong options of csv": [
    [() => csv(bad(3), { target: "b" }), TypeError, "csv", "the text to be text", "3"],
    [() => csv("a,b\n1,2", bad({})), TypeError, "csv", "target to be text", "undefined"],
    [() => csv("a,b\n1,2", bad(undefined)), TypeError, "csv", "an object of options", "undefined"],
    [() => csv("a,b\n1,2", bad({ target: "b", kind: 1 })), RangeError, "csv", "options that it knows", '"kind"'],
    [() => csv("a,b\n1,2", { target: "c" }), RangeError, "csv", "target by a known name", '"c"'],
    [() => csv("a,b\n1,2", { target: "b", features: [] }), RangeError, "csv", "features, each once", "[]"],
    [() => csv("a,b\n1,2", { target: "b", features: ["b"] }), RangeError, "csv", "features, each once", '["b"]'],
    [() => csv("a,b\n1,2", { target: "b", features: ["c"] }), RangeError, "csv", "features by a known name", '"c"'],
    [() => csv("a,b\n1,2", { target: "b", features: bad("a") }), TypeError, "csv", "features to be a list", '"a"'],
    [
      () => csv("a,b\n1,2", { target: "b", classes: bad(["x"]) }),
      TypeError,
      "csv",
      "classes to be true or false",
      '["x"]',
    ],
  ],
};

for (const [name, cases] of Object.entries(wrong))
  describe(`the data layer refuses ${name}`, () => itRefuses(badCalls(cases)));
