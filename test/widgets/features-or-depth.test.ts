import { describe, expect, it } from "vitest";
import { fit } from "../../src/train/training";
import { featuresOrDepthWidget } from "../../src/widgets/features-or-depth";
import { contestants, contestSamples, featuresOf, type ContestPlan } from "../../src/widgets/features-or-depth-run";
import { last, opened } from "./opened";

const short = { epochs: 10 };

describe("the features or depth widget", () => {
  it("trains the network on raw data as training does", () => {
    const { trace, values } = opened(featuresOrDepthWidget, short);
    const plan = values as unknown as ContestPlan;
    const { train, test } = contestSamples(plan);
    const history = fit(contestants(plan).net, train, {
      validation: test,
      epochs: 10,
      batchSize: 10,
      learningRate: 0.3,
      seed: 1,
    });
    expect(trace.map(({ hidden }) => hidden.loss)).toEqual(history.epochs.map(({ loss }) => loss));
  });

  it("gives the linear unit the features that were chosen", () => {
    expect(featuresOf("squares", [[0.5, -2]])).toEqual([[0.5, -2, 0.25, 4]]);
    expect(featuresOf("squares, product", [[0.5, -2]])).toEqual([[0.5, -2, 0.25, 4, -1]]);
  });

  it("gives the linear unit a learner's own feature in the place of those that are added", () => {
    const feature = ((x1: number, x2: number) => x1 * x2) as never;
    const own = opened(featuresOrDepthWidget, { ...short, data: "xor" }, { feature });
    const named = opened(featuresOrDepthWidget, { ...short, data: "xor", features: "product" });
    expect(own.trace.map(({ features }) => features)).toEqual(named.trace.map(({ features }) => features));
    expect(own.view(last).ledger?.rows[0].slice(1, 3)).toEqual(["x₁, x₂, yours", "4"]);
    const heat = (view: typeof own.view) => view(last).beside?.[0].heat?.values as ArrayLike<number>;
    // The middle of the plane is as the named feature has it, up to the size of the cells.
    expect(Array.from(heat(own.view)).length).toBe(1600);
    expect(heat(own.view)[0]).toBeCloseTo(heat(named.view)[0] as number, 1);
  });

  it("says what a learner's feature has to be", () => {
    expect(() => opened(featuresOrDepthWidget, short, { feature: (() => "far") as never })).toThrow(
      /^feature: expected a number; got "far" at \(/,
    );
  });

  it("counts parameters honestly, and epochs until the test is passed", () => {
    const { trace, view } = opened(featuresOrDepthWidget);
    const [unit, net] = view(last).ledger?.rows ?? [];
    expect([unit[2], net[2]]).toEqual(["5", "17"]);
    expect(Number(unit[3])).toBe(trace.findIndex(({ features }) => features.testAccuracy >= 0.95) + 1);
    expect(view(-1).ledger?.rows.map((row) => row[3])).toEqual(["not yet", "not yet"]);
  });

  it.each([
    ["circles", "squares", "features"],
    ["circles", "none added", "hidden layers"],
    ["xor", "squares", "hidden layers"],
    ["spiral", "squares", "neither"],
  ])("knows who is first on %s with %s: %s", (data, features, first) => {
    const { trace, values } = opened(featuresOrDepthWidget, { data, features, width: 6, epochs: 100 });
    expect(featuresOrDepthWidget.prediction?.truth(trace, values)).toBe(first);
  });

  it.each([
    ["data", "moons"],
    ["features", "product"],
    ["width", 3],
    ["depth", 2],
    ["learningRate", 0.1],
    ["seed", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(featuresOrDepthWidget, { ...short, [name]: value }).trace).not.toEqual(
      opened(featuresOrDepthWidget, short).trace,
    );
  });
});
