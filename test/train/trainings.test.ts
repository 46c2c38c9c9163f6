import { describe, expect, it } from "vitest";
import { fit } from "../../src/train/training";
import { expectClose, referenceCases, tolerances, type Precision } from "../references/cases";
import { dataOf, flat, modelOf, optionsOf, type ReferenceLayer, type ReferenceSpec } from "../references/runs";

interface TrainingCase extends ReferenceSpec {
  readonly runs: Readonly<
    Partial<
      Record<
        Precision,
        {
          readonly losses: readonly number[];
          readonly gradientNorms: readonly number[];
          readonly epochLosses: readonly number[];
          readonly accuracies: readonly number[];
          readonly validationLosses?: readonly number[];
          readonly validationAccuracies?: readonly number[];
          readonly stopped: string;
          readonly best?: number;
          readonly layers: readonly ReferenceLayer[];
        }
      >
    >
  >;
}

const cases = referenceCases<TrainingCase>("trainings").flatMap((each) =>
  (Object.keys(each.runs) as Precision[]).map((precision) => ({ ...each, precision })),
);

describe("a whole training is PyTorch's", () => {
  it.each(cases)("$name, $precision", ({ precision, runs, ...spec }) => {
    const expected = runs[precision]!;
    const model = modelOf(spec, precision);
    const history = fit(model, dataOf(spec.task, spec.layers, spec.data.train), optionsOf(spec));
    const close = (actual: readonly (number | undefined)[], reference: readonly number[] | undefined) =>
      expectClose(actual as number[], reference ?? [], tolerances[precision]);
    expect(history.stopped).toBe(expected.stopped);
    close(
      history.steps.map(({ loss }) => loss),
      expected.losses,
    );
    // A diverged run ends with a loss that had no backward in the reference.
    close(
      history.steps.slice(0, expected.gradientNorms.length).map(({ gradientNorm }) => gradientNorm),
      expected.gradientNorms,
    );
    close(
      history.epochs.map(({ loss }) => loss),
      expected.epochLosses,
    );
    if (spec.task !== "values") expect(history.epochs.map(({ accuracy }) => accuracy)).toEqual(expected.accuracies);
    if (expected.validationLosses !== undefined) {
      close(
        history.epochs.map(({ validationLoss }) => validationLoss),
        expected.validationLosses,
      );
      expect(history.epochs.map(({ validationAccuracy }) => validationAccuracy)).toEqual(expected.validationAccuracies);
    }
    if (expected.best !== undefined) expect(history.best?.epoch).toBe(expected.best);
    close(Array.from(model.parameters), flat(expected.layers));
  });
});
