import type { Activation } from "./activation";
import { exactNumber, readExactNumber, type ExactNumber } from "./exact-json";
import type { MlpPlan } from "./mlp-options";
import { describe } from "../engine/options";

/** What a trained model decides: the names of its classes (none: values), and the output above which one unit says class 1. */
export interface Task {
  readonly classes: readonly string[];
  readonly threshold: number;
}

/** A model as JSON, true to the last bit. A learner's own activation is kept by the word "learner". */
export interface SavedModel {
  readonly format: "gradwalk-mlp";
  readonly version: 1;
  readonly layers: readonly number[];
  readonly activation: readonly string[];
  readonly output: string;
  readonly dropout: readonly number[];
  readonly precision: "float32" | "float64";
  readonly task?: Task;
  /** Layer by layer: weights row by row, then bias. */
  readonly parameters: readonly ExactNumber[];
}

const nameOf = (activation: Activation): string => (typeof activation === "string" ? activation : "learner");

/** A model's JSON. */
export function saveModel(plan: MlpPlan, task: Task | undefined, parameters: Float64Array): SavedModel {
  return {
    format: "gradwalk-mlp",
    version: 1,
    layers: [...plan.sizes],
    activation: plan.activations.map(nameOf),
    output: nameOf(plan.output),
    dropout: [...plan.dropout],
    precision: plan.precision,
    ...(task !== undefined && { task: { ...task, classes: [...task.classes] } }),
    parameters: Array.from(parameters, exactNumber),
  };
}

/** Reads a model's JSON, or its text, for a model of the same shape. Throws when it is none, or of another. */
export function readModel(
  plan: MlpPlan,
  parameterCount: number,
  saved: unknown,
): { readonly task: Task | undefined; readonly parameters: Float64Array } {
  const model = (typeof saved === "string" ? parse(saved) : saved) as Partial<SavedModel> | null;
  if (typeof model !== "object" || model === null || model.format !== "gradwalk-mlp")
    throw new TypeError(`load: expected what save() returned; got ${describe(saved)} — save a model first`);
  if (model.version !== 1)
    throw new RangeError(`load: expected version 1; got ${describe(model.version)} — save it again with this Gradwalk`);
  expectSame("layers", plan.sizes, model.layers);
  expectSame("activations", plan.activations.map(nameOf), model.activation);
  expectSame("output", nameOf(plan.output), model.output);
  const parameters = Array.isArray(model.parameters) ? model.parameters.map(readExactNumber) : [];
  if (parameters.length !== parameterCount || parameters.includes(undefined))
    throw new RangeError(
      `load: expected ${parameterCount} numbers in parameters; got ${parameters.filter((value) => value !== undefined).length} — the saved model is damaged, save it again`,
    );
  return { task: readTask(model.task), parameters: Float64Array.from(parameters as number[]) };
}

function readTask(task: unknown): Task | undefined {
  if (task === undefined) return undefined;
  const { classes, threshold } = (task ?? {}) as Partial<Task>;
  if (!Array.isArray(classes) || typeof threshold !== "number")
    throw new TypeError(
      `load: expected task to have classes and a threshold; got ${describe(task)} — save the model again`,
    );
  return { classes: classes.map(String), threshold };
}

function expectSame(what: string, own: unknown, saved: unknown): void {
  if (JSON.stringify(own) !== JSON.stringify(saved))
    throw new RangeError(
      `load: expected ${what} ${JSON.stringify(own)}; got ${JSON.stringify(saved)} — load into a model made with the same options`,
    );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
