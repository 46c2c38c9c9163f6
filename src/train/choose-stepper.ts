import { accelerator } from "../accelerator";
import type { Mlp } from "../nn/mlp";
import { AcceleratedStepper } from "./accelerated-stepper";
import type { TrainingPlan } from "./plan";
import type { Stepper } from "./stepper";
import { tableStepper } from "./table-stepper";

/**
 * The accelerator where it can make a run's steps: every activation and the loss have a name, the precision is float32, and WebAssembly is
 * allowed here. Else the tensor table, which can make any.
 */
export function chooseStepper(who: string, model: Mlp, plan: TrainingPlan): Stepper {
  const { spec } = model;
  const { loss } = plan.loss;
  if (spec === undefined || typeof loss !== "string" || model.plan.precision !== "float32")
    return tableStepper(who, model, plan);
  const found = accelerator();
  return found === undefined
    ? tableStepper(who, model, plan)
    : new AcceleratedStepper(found, who, model, plan, spec, loss);
}
