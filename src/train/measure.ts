import type { Dataset } from "../data/dataset";
import type { LayerPass, Mlp } from "../nn/mlp";
import { decide } from "../nn/predict";
import { lossOf, targetsOf, targetTensor, type LossChoice } from "./loss";
import type { Measure } from "./stepper";

/** Loss of a whole set in evaluation mode, without penalties, and accuracy where there are classes. */
export function measureModel(who: string, model: Mlp, choice: LossChoice, data: Dataset): Measure {
  const passes = model.passes(data.x);
  const targets = targetsOf(choice, data.y.data, model.plan.sizes.at(-1) as number);
  const loss = lossOf(who, choice, passes, targetTensor(choice, targets, data.size)).item();
  if (choice.classes.length === 0) return { loss };
  const { outputs } = passes.at(-1) as LayerPass;
  const said = decide(outputs, choice).data;
  const right = said.reduce((sum, index, sample) => sum + Number(index === data.y.data[sample]), 0);
  return { loss, accuracy: right / data.size };
}
