import { runInNewContext } from "node:vm";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { random } from "../../src/data/random";
import { standardize } from "../../src/data/standardize";
import { asCode } from "../../src/nn/as-code";
import { activationNames } from "../../src/nn/dense";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

type Answer = number | number[];

/** Runs code where there is nothing but JavaScript itself. */
function run(code: string, name = "predict"): (x: readonly number[]) => Answer {
  const { predict } = runInNewContext(`({ predict: ${code.slice(code.indexOf("function"))} })`) as {
    predict: (x: readonly number[]) => Answer;
  };
  expect(predict.name).toBe(name);
  return (x) => {
    const answer = predict(x);
    return typeof answer === "number" ? answer : Array.from(answer);
  };
}

const flowers = iris();
const scaled = standardize(flowers);
const chance = random(5);
const samples = Array.from({ length: 50 }, () => [chance.normal() * 3, chance.normal() * 3, chance.normal() * 3]);

describe("asCode", () => {
  it.each(activationNames)("computes what the model does, with %s", (activation) => {
    const model = mlp({ layers: [3, 5, 4, 2], activation, output: activation, seed: 3 });
    model.task = { classes: [], threshold: 0 };
    const predict = run(asCode(model));
    for (const x of samples) {
      const expected = model.predict([x]).toArray<number[][]>()[0]!;
      expect(predict(x)).toEqual(expected.map((value) => expect.closeTo(value, 12)));
    }
  });

  it("says the class that the model says, of features as they were measured", () => {
    const model = mlp({ layers: [4, 8, 3], seed: 1 });
    fit(model, scaled.data, { epochs: 20, learningRate: 0.1 });
    const predict = run(asCode(model, { mean: scaled.mean, deviation: scaled.deviation }));
    expect([...flowers].map(({ x }) => predict(x))).toEqual(model.predict(scaled.data.x).toArray());
    expect(asCode(model)).toContain("0 for setosa, 1 for versicolor, 2 for virginica");
  });

  it("says the class of a single output, on its side of the threshold", () => {
    const two = iris({ species: ["versicolor", "virginica"] });
    for (const output of ["linear", "sigmoid"] as const) {
      const model = mlp({ layers: [4, 3, 1], output, seed: 2 });
      fit(model, two, { epochs: 20, learningRate: 0.05 });
      const predict = run(asCode(model));
      expect([...two].map(({ x }) => predict(x))).toEqual(model.predict(two.x).toArray());
    }
  });

  it("gives a value where there are no classes", () => {
    const line = dataset({ x: [[0], [1], [2]], y: [1, 3, 5] });
    const model = mlp({ layers: [1, 1] });
    fit(model, line, { epochs: 200, learningRate: 0.1 });
    expect(run(asCode(model))([4])).toBeCloseTo(model.predict([4]).item(), 12);
  });

  it("leaves a feature that never changes at zero, as standardize does", () => {
    const data = standardize(
      dataset({
        x: [
          [1, 0],
          [1, 2],
          [1, 4],
        ],
        y: [0, 1, 2],
      }),
    );
    const model = mlp({ layers: [2, 3, 1], seed: 1 });
    const predict = run(asCode(model, { mean: data.mean, deviation: data.deviation }));
    expect(predict([1, 4])).toBeCloseTo(model.predict(data.data.at(2).x).item(), 12);
  });

  it("has a name of one's own, and refuses samples of another length", () => {
    const guess = run(asCode(mlp({ layers: [3, 2] }), { name: "guess" }), "guess");
    expect(() => guess([1, 2])).toThrow("guess: expected 3 numbers; got 2");
  });

  it("gives TypeScript that a strict compiler takes, and that does the same", () => {
    const model = mlp({ layers: [3, 4, 3], activation: ["gelu"], seed: 4 });
    const code = asCode(model, { mean: [0, 1, 2], deviation: [1, 2, 0], language: "typescript" });
    expect(errorsOf(code)).toEqual([]);
    const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    const [typed, plain] = [run(outputText), run(asCode(model, { mean: [0, 1, 2], deviation: [1, 2, 0] }))];
    for (const x of samples) expect(typed(x)).toBe(plain(x));
  });

  it("cannot be broken out of by the name of a class", () => {
    const model = mlp({ layers: [2, 2], seed: 1 });
    model.task = { classes: ["*/ throw 1; /*", "two\nlines"], threshold: 0 };
    const code = asCode(model);
    expect(code.match(/\*\//g)).toHaveLength(1);
    expect(run(code)([1, 2])).toBe(model.predict([1, 2]).item());
  });

  it.each([
    ["no model", () => asCode({} as never), TypeError, "asCode: expected a model"],
    [
      "an activation of one's own",
      () => asCode(mlp({ layers: [1, 2, 1], activation: (x) => x })),
      TypeError,
      "layer 0",
    ],
    ["a name that is none", () => asCode(mlp({ layers: [1, 1] }), { name: "a b" }), RangeError, 'got "a b"'],
    ["a mean alone", () => asCode(mlp({ layers: [1, 1] }), { mean: [1] }), RangeError, "deviation to be 1 numbers"],
    [
      "a mean of another length",
      () => asCode(mlp({ layers: [1, 1] }), { mean: [1, 2], deviation: [1] }),
      RangeError,
      "mean to be 1 numbers",
    ],
    ["an unknown option", () => asCode(mlp({ layers: [1, 1] }), { nam: "f" } as never), RangeError, "name"],
    [
      "weights that are not finite",
      () => {
        const model = mlp({ layers: [1, 1] });
        model.layers[0]!.bias.set([NaN]);
        return asCode(model);
      },
      RangeError,
      "finite weights",
    ],
  ])("refuses %s", (_, call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

/** What the compiler says against a file with this text, under strict rules. */
function errorsOf(code: string): string[] {
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"], types: [] };
  const file = ts.createSourceFile("code.ts", code, ts.ScriptTarget.ES2022);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === "code.ts" ? file : read(name, ...rest));
  return ts
    .createProgram(["code.ts"], options, host)
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
