import type { Dataset } from "../data/dataset";
import type { Tensor } from "../engine/tensor";
import type { Mlp } from "../nn/mlp";
import { momentCount, updateParameters } from "../nn/update";
import { stepDetail } from "./detail";
import { lossOf, targetsOf, targetTensor } from "./loss";
import { masksOfStep } from "./masks";
import { measureModel } from "./measure";
import { addPenalties } from "./penalties";
import { areDifferent, norm } from "./numbers";
import type { TrainingPlan } from "./plan";
import { copyState, type TrainingState } from "./state";
import type { StepRequest, StepResult, Stepper } from "./stepper";
import { rowsAt } from "./rows";

/**
 * Makes the steps with the tensor table, on the model's own tensors: the reference, and what runs whenever a learner's function is
 * part of the model or the loss. In float32 the weights are rounded after each update.
 */
export function tableStepper(who: string, model: Mlp, plan: TrainingPlan): Stepper {
  const { sizes, dropout: rates, precision } = model.plan;
  const { data, optimizer, l1, l2, loss: choice } = plan;
  let moments: Float64Array[] = Array.from(
    { length: momentCount(optimizer) },
    () => new Float64Array(model.parameterCount),
  );
  let left = model.parameters;
  const targets = targetsOf(choice, data.y.data, sizes.at(-1) as number);

  const step = ({ step: at, samples, learningRate, limit, detail }: StepRequest): StepResult => {
    const masks: (Tensor | undefined)[] = masksOfStep(sizes, rates, samples.length, plan.seed, at);
    const passes = model.passes(rowsAt(data.x.data, data.size, samples), masks);
    const loss = lossOf(who, choice, passes, targetTensor(choice, targets, data.size, samples));
    model.zeroGrad();
    loss.backward();
    const gradient = model.gradients;
    model.zeroGrad();
    const before = model.parameters;
    addPenalties(sizes, before, gradient, l1, l2);
    const value = loss.item();
    const updated = Number.isFinite(value) && value <= limit;
    if (updated) {
      const after = before.slice();
      updateParameters(optimizer, after, gradient, moments, learningRate, at);
      left = precision === "float32" ? after.map(Math.fround) : after;
      model.parameters = left;
    } else left = before;
    return {
      loss: value,
      gradientNorm: norm(gradient),
      updated,
      ...(detail && {
        detail: stepDetail(sizes, samples, passes, masks, value, before, gradient, model.parameters),
      }),
    };
  };

  return {
    step,
    measure: (set: Dataset) => measureModel(who, model, choice, set),
    wasTouched: () => areDifferent(model.parameters, left),
    state: () => copyState({ parameters: model.parameters, moments }),
    settle: () => undefined,
    dispose: () => undefined,
    restore(state: TrainingState) {
      left = state.parameters.slice();
      model.parameters = left;
      moments = copyState(state).moments as Float64Array[];
    },
  };
}
