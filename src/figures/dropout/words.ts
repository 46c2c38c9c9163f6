import type { DropoutScene, DropoutStep } from "./step";
import { meanOf } from "./mask-average";
import { formatNumber } from "../parts/number";

/** One unit's arithmetic with the numbers of this step, kept and dropped, and what holds for all masks. */
export function dropoutFormula(current: DropoutStep | undefined, { rates, isTraining }: DropoutScene): string[] {
  if (!isTraining) return ["evaluation: every unit counts, times 1: no mask, no scale", ...lawOf(rates[0])];
  if (current === undefined) return ["training: output · mask / (1 − p)", ...lawOf(rates[0])];
  const { masks, before, after, learners } = current;
  const scale = 1 / (1 - rates[0]);
  const unitLine = (keep: number): string[] => {
    // The unit with most to say.
    const units = masks[0].flatMap((own, unit) => (own === keep ? [unit] : []));
    if (units.length === 0) return [];
    const unit = units.reduce((most, each) => (Math.abs(before[0][each]) > Math.abs(before[0][most]) ? each : most));
    const what =
      keep === 1
        ? `kept: ${formatNumber(before[0][unit], 3)} · 1/(1 − ${formatNumber(rates[0])})`
        : `dropped: ${formatNumber(before[0][unit], 3)} · 0`;
    return [`hidden 1, unit ${unit}, ${what} = ${formatNumber(after[0][unit], 3)}`];
  };
  const mine =
    learners === undefined
      ? []
      : [
          `your survivors: × ${learners.scales.map((each) => formatNumber(each, 3)).join(", × ")};  right: × ${rates.map((rate) => formatNumber(1 / (1 - rate), 3)).join(", × ")}`,
        ];
  return [
    ...(learners ? [] : [`survivors × 1/(1 − p) = ${formatNumber(scale, 3)}`]),
    ...mine,
    ...unitLine(1),
    ...unitLine(0),
    ...lawOf(rates[0]),
  ];
}

/** What the picture shows now. */
export function dropoutSentence(
  current: DropoutStep | undefined,
  scene: DropoutScene,
  passes: readonly number[],
  whole: number,
): string {
  const average = `${passes.length} masks say ${formatNumber(meanOf(passes), 3)} on average, the whole network ${formatNumber(whole, 3)}`;
  if (!scene.isTraining)
    return `Evaluation: all ${scene.units.join(" and ")} units work, nothing is scaled. ${average}.`;
  if (current === undefined)
    return `Before the first step: all ${scene.units.join(" and ")} units stand ready. ${average}.`;
  const { step, epoch, masks, learners } = current;
  const kept = masks
    .map((mask, layer) => `${mask.reduce((sum, keep) => sum + keep, 0)} of ${scene.units[layer]}`)
    .join(" and ");
  const scales = scene.rates.map((rate) => formatNumber(1 / (1 - rate), 3));
  const same = new Set(scales).size === 1 ? scales[0] : scales.join(" and ");
  const mine = learners
    ? ` Yours scales by ${learners.scales.map((each) => formatNumber(each, 3)).join(" and ")}${leftOn(learners.evaluated, whole)}.`
    : "";
  return `Step ${step}, epoch ${epoch}: ${kept} units kept, survivors times ${same}. ${average}.${mine}`;
}

function leftOn(evaluated: number, whole: number): string {
  return Math.abs(evaluated - whole) > 1e-6 ? ", and still drops in evaluation" : "";
}

function lawOf(rate: number): string[] {
  return [`over all masks: mean of mask/(1 − p) = 1, variance p/(1 − p) = ${formatNumber(rate / (1 - rate), 3)}`];
}
