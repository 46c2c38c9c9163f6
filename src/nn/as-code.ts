import { checkOptions, describe } from "../engine/options";
import { anything, oneOf } from "../engine/rules";
import type { ActivationName } from "./dense";
import { Mlp } from "./mlp";

/** Options of `asCode`. */
export interface CodeOptions {
  /** Of each feature, as `standardize` gives it: then the function takes features as they were measured. */
  readonly mean?: readonly number[];
  /** Of each feature, as `standardize` gives it. */
  readonly deviation?: readonly number[];
  /** What the function is called; "predict" by default. */
  readonly name?: string;
  /** "javascript" (default), or with types. */
  readonly language?: "javascript" | "typescript";
}

/** Each activation as code: what it makes of z. */
const activations: Readonly<Record<ActivationName, string>> = {
  tanh: "(z) => Math.tanh(z)",
  sigmoid: "(z) => 1 / (1 + Math.exp(-z))",
  relu: "(z) => Math.max(0, z)",
  leakyRelu: "(z) => (z > 0 ? z : 0.01 * z)",
  linear: "(z) => z",
  gelu: "gelu",
};

/**
 * A trained model as the code of one function that needs nothing else, no Gradwalk either: it takes the features of one sample and returns
 * what `model.predict` says, a class counted from 0 or a value. It computes in float64. Throws TypeError for an activation of
 * one's own, RangeError for weights that are not finite.
 */
export function asCode(model: Mlp, options: CodeOptions = {}): string {
  const { mean, deviation, name = "predict", language = "javascript" } = checked(model, options);
  const [inputs] = model.plan.sizes;
  const typed = language === "typescript";
  const lines = [
    `/** Takes ${inputs === 1 ? "1 number" : `${inputs} numbers`} in a list, and returns ${answerText(model)}. A network made with Gradwalk; it needs nothing else. */`,
    `function ${name}(x${typed ? ": readonly number[]" : ""}) {`,
    `  if (x.length !== ${inputs}) throw new RangeError("${name}: expected ${inputs} numbers; got " + x.length);`,
    ...(model.layers.some(({ activation }) => activation === "gelu") ? geluLines(typed) : []),
    "  const layers = [",
    ...model.layers.map(
      ({ weights, bias, activation }) =>
        `    { weights: ${JSON.stringify(weights.toArray())}, bias: ${JSON.stringify(bias.toArray())}, activation: ${activationText(activation as ActivationName, typed)} },`,
    ),
    "  ];",
    ...startLines(mean, deviation),
    "  for (const { weights, bias, activation } of layers) {",
    "    const inputs = values;",
    "    values = bias.map((start, unit) => activation(weights.reduce((sum, row, i) => sum + inputs[i] * row[unit], 0) + start));",
    "  }",
    `  return ${answerCode(model)};`,
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function activationText(activation: ActivationName, typed: boolean): string {
  return typed ? activations[activation].replace("(z)", "(z: number)") : activations[activation];
}

/** z · Φ(z), with Φ by its series (Marsaglia 2004, "Evaluating the normal distribution"); beyond 8 it is z or 0 to 14 digits. */
function geluLines(typed: boolean): string[] {
  return [
    `  const gelu = (z${typed ? ": number" : ""}) => {`,
    "    if (Math.abs(z) > 8) return z > 0 ? z : 0;",
    "    let [sum, term] = [z, z];",
    "    for (let k = 3; sum + term !== sum; k += 2) sum += term *= (z * z) / k;",
    "    return z * (0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));",
    "  };",
  ];
}

function startLines(mean: readonly number[] | undefined, deviation: readonly number[] | undefined): string[] {
  if (mean === undefined) return ["  let values = [...x];"];
  return [
    `  const mean = ${JSON.stringify(mean)};`,
    `  const deviation = ${JSON.stringify(deviation)};`,
    "  let values = x.map((value, i) => (value - mean[i]) / (deviation[i] || 1));",
  ];
}

/** What `decide` does with the outputs. */
function answerCode({ plan, task }: Mlp): string {
  const outputs = plan.sizes.at(-1) as number;
  const isClasses = task === undefined ? outputs > 1 : task.classes.length > 0;
  if (!isClasses) return outputs > 1 ? "values" : "values[0]";
  return outputs > 1 ? "values.indexOf(Math.max(...values))" : `values[0] > ${task?.threshold ?? 0} ? 1 : 0`;
}

function answerText({ plan, task }: Mlp): string {
  const outputs = plan.sizes.at(-1) as number;
  const classes = task?.classes ?? [];
  if (classes.length > 0)
    // A name of a class must not end the comment.
    return `a class: ${classes.map((name, index) => `${index} for ${name.replaceAll("*/", "* /").replace(/\s+/g, " ")}`).join(", ")}`;
  if (outputs > 1) return task === undefined ? "the index of the largest output" : "a list of values";
  return "a value";
}

function checked(model: Mlp, options: CodeOptions): CodeOptions {
  if (!(model instanceof Mlp))
    throw new TypeError(`asCode: expected a model; got ${describe(model)} — for example asCode(model)`);
  checkOptions("asCode", options, {
    mean: anything,
    deviation: anything,
    name: anything,
    language: oneOf(["javascript", "typescript"]),
  });
  const { mean, deviation, name = "predict" } = options;
  if (typeof name !== "string" || !/^[A-Za-z_$][\w$]*$/.test(name))
    throw new RangeError(
      `asCode: expected name to be one that a function can have; got ${describe(name)} — for example "predict"`,
    );
  const own = model.layers.findIndex(({ activation }) => typeof activation !== "string");
  if (own >= 0)
    throw new TypeError(
      `asCode: expected activations that have a name; got a function of yours in layer ${own} — only the named ones can be written as code`,
    );
  if (!model.parameters.every(Number.isFinite))
    throw new RangeError("asCode: expected finite weights; got some that are not — train the model again");
  checkNumbers("mean", mean, deviation, model);
  checkNumbers("deviation", deviation, mean, model);
  return options;
}

function checkNumbers(what: string, numbers: unknown, other: unknown, { plan }: Mlp): void {
  if (numbers === undefined && other === undefined) return;
  const [inputs] = plan.sizes;
  if (!Array.isArray(numbers) || numbers.length !== inputs || !numbers.every((value) => Number.isFinite(value)))
    throw new RangeError(
      `asCode: expected ${what} to be ${inputs} numbers, one for each feature; got ${describe(numbers)} — give both mean and deviation of standardize()`,
    );
}
