import { describe, expect, it } from "vitest";
import { scalar } from "../../src/engine/tensor";
import { optimizerNames } from "../../src/nn/optimizer";
import { descent } from "../../src/train/descent";
import { descentWidget } from "../../src/widgets/descent";
import { curvaturesOf, heightOf, slopeOf, surfaces } from "../../src/widgets/surfaces";
import type { Widget } from "../../src/widgets/widget";
import { last, madeOn, opened } from "./opened";

interface Note {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const notesOf = ({ figure }: ReturnType<ReturnType<typeof opened>["view"]>): Note[] =>
  figure.layout["annotations"] as Note[];
const annotations = (view: ReturnType<ReturnType<typeof opened>["view"]>): string[] =>
  notesOf(view)
    .map(({ text }) => text)
    .filter((text) => text !== "");

describe("the descent widget", () => {
  it("takes a step apart: gradient, minus, times η, move", () => {
    const { view } = opened(descentWidget);
    expect(annotations(view(0))).toEqual(["<b>∇L</b>"]);
    expect(annotations(view(1))).toEqual(["<b>−∇L</b>"]);
    expect(view(3).formula).toEqual([
      "L = w₁² + 2·w₂²",
      "∇L = (−8, −12)",
      "−∇L = (8, 12)",
      "η · (−∇L) = 0.1 · (8, 12) = (0.8, 1.2)",
      "w ← (−4, −3) + step = (−3.2, −1.8);  L: 34 → 16.72",
      "curvature here λ = 4 and 2;  plain steps settle while η < 2/λmax = 0.5",
    ]);
    expect(view(3).sentence).toBe("Step 0: from (−4, −3) to (−3.2, −1.8), loss 34 → 16.72.");
  });

  it("goes where `descent` goes", () => {
    const { trace } = opened(descentWidget, { optimizer: "momentum", momentum: 0.5, steps: 12 });
    const path = descent(surfaces["bowl"].loss, { start: [-4, -3], learningRate: 0.1, momentum: 0.5, steps: 12 });
    const points = trace.filter(({ part }) => part === "move").map(({ after }) => after);
    expect(points).toHaveLength(12);
    points.forEach((point, step) => expect(point[0]).toBeCloseTo(path.points[step + 1][0], 12));
  });

  it("says at which step it diverged, beyond 2/λmax and not below", () => {
    const wild = opened(descentWidget, { surface: "ravine", learningRate: 1, steps: 200 });
    expect(wild.trace.at(-1)?.stopped).toBe("diverged");
    expect(wild.view(last).sentence).toMatch(/outside the picture\. Diverged at step \d+\.$/);
    expect(opened(descentWidget, { surface: "ravine", learningRate: 0.19, steps: 200 }).trace.at(-1)?.stopped).not.toBe(
      "diverged",
    );
  });

  it("draws the right gradient beside a learner's, with the angle and the ratio between them", () => {
    const forgotten = ([x, y]: number[]) => [2 * x, 2 * y];
    const { view } = opened(descentWidget, {}, { gradient: forgotten as never });
    expect(annotations(view(0))).toEqual(["<b>∇L</b>", "<b>right</b>", "yours: 19.4° off,<br>0.693 times as long"]);
    expect(view(0).sentence).toContain("Yours is 19.4° off and 0.693 times as long.");
    const right = opened(descentWidget, {}, { gradient: (([x, y]: number[]) => [2 * x, 4 * y]) as never });
    expect(right.view(0).formula?.join()).toContain("the same");
    expect(annotations(right.view(0))).toEqual(["<b>∇L</b>", "yours: right"]);
  });

  it("keeps the gradient's name on the picture, wherever it starts", () => {
    for (const [startX, startY] of [
      [-4, -3],
      [-5, -5],
      [5, 0],
    ]) {
      const notes = notesOf(opened(descentWidget, { startX, startY }).view(0));
      const { x, y } = notes.find(({ text }) => text === "<b>∇L</b>") as Note;
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(5);
    }
    const [arrow] = notesOf(opened(descentWidget).view(0));
    expect(Math.min(arrow.x, arrow.y)).toBeGreaterThan(-5);
  });

  it("shows the loss along the first step before it is taken", () => {
    const [slice] = opened(descentWidget).view(-1).beside ?? [];
    expect(slice.data[0]["x"]).toHaveLength(81);
    expect(slice.data[2]["x"]).toEqual([0]);
  });

  it("refuses a learner's gradient that is none", () => {
    expect(() => opened(descentWidget, {}, { gradient: (() => 3) as never })).toThrow(
      "descent: expected gradient to return two slopes; got 3",
    );
  });

  it("takes up another momentum in the middle of a run, and begins another optimizer with an empty memory", () => {
    const { trace, values } = opened(descentWidget, { optimizer: "momentum" });
    const turned = (moved: object): typeof trace =>
      madeOn(descentWidget as Widget, [
        { from: -1, values },
        { from: 39, values: { ...values, ...moved } },
      ]) as typeof trace;
    const slower = turned({ momentum: 0.1 });
    expect(slower[40].moments).toEqual(trace[40].moments);
    expect(slower[40].after).not.toEqual(trace[40].after);
    expect(turned({ optimizer: "nesterov" })[40].moments).toEqual([[0, 0]]);
  });

  it("lets the start be dragged", () => {
    const [handle] = opened(descentWidget, { startX: 1.5 }).view(-1).figure.handles ?? [];
    expect(handle).toEqual({ label: "Start", x: 1.5, y: -3, sets: { x: "startX", y: "startY" } });
  });

  it("knows whether a prediction came true", () => {
    const truth = (moved: object): unknown => {
      const { trace, values } = opened(descentWidget, moved as never);
      return descentWidget.prediction?.truth(trace, values);
    };
    expect(truth({ learningRate: 0.3 })).toBe("at a bottom");
    expect(truth({ learningRate: 0.001 })).toBe("still on its way");
    expect(truth({ learningRate: 3, steps: 200 })).toBe("diverged");
  });

  it.each(Object.keys(surfaces))(
    "draws %s with data beside it where there are some, from above and as a landscape",
    (surface) => {
      const names = (picture: string): string[] => {
        const { figure, beside = [] } = opened(descentWidget, { surface, picture, steps: 2 }).view(last);
        return [figure, ...beside].map(({ name }) => name);
      };
      const data = surfaces[surface].model ? ["data"] : [];
      expect(names("from above")).toEqual(["contour", "slice", ...data, "losses"]);
      expect(names("as a landscape")).toEqual(["surface", "slice", ...data, "losses"]);
    },
  );

  it.each(optimizerNames)("writes out the step of %s", (optimizer) => {
    const { view } = opened(descentWidget, { optimizer });
    expect(view(7).formula?.[3]).toMatch(/= \(−?[\d.]+.*, −?[\d.]+.*\)$/);
  });
});

describe("surfaces", () => {
  it("have the height of their formula", () => {
    expect(heightOf(surfaces["bowl"], [-5, -2])).toBe(33);
    expect(heightOf(surfaces["ravine"], [2, 1])).toBe(7);
    expect(heightOf(surfaces["banana"], [2, -1])).toBe(0);
  });

  it("have the slope that central differences measure", () => {
    for (const surface of Object.values(surfaces)) {
      const { loss, gradient } = slopeOf(surface, [1.3, -0.7]);
      expect(loss).toBeCloseTo(surface.loss([scalar(1.3), scalar(-0.7)]).item(), 12);
      const measured = (heightOf(surface, [1.3 + 1e-5, -0.7]) - heightOf(surface, [1.3 - 1e-5, -0.7])) / 2e-5;
      expect(gradient[0]).toBeCloseTo(measured, 6);
    }
  });

  it("have their curvatures", () => {
    const [high, low] = curvaturesOf(surfaces["ravine"], [1, 1]);
    expect(high).toBeCloseTo(10, 6);
    expect(low).toBeCloseTo(1, 6);
    expect(curvaturesOf(surfaces["saddle"], [0, 0])[1]).toBeCloseTo(-2, 6);
  });
});
