import { describe, expect, it } from "vitest";
import { smallDigits } from "../../src/applications/small-digits";
import { fit } from "../../src/train/training";
import { digitsWidget } from "../../src/widgets/digits";
import { digitMistakes, digitModel } from "../../src/widgets/digits-run";
import { pixelsIn, readPixels, writePixels } from "../../src/widgets/pixels-text";
import { last, opened } from "./opened";

const short = { epochs: 5 };
const paper = new Array<number>(64).fill(0);

describe("the digits widget", () => {
  it("trains as fit does", () => {
    const { trace, values } = opened(digitsWidget, short);
    const { train, test } = smallDigits();
    const history = fit(digitModel(values), train, {
      validation: test,
      epochs: 5,
      batchSize: 32,
      optimizer: "adam",
      learningRate: 0.003,
      l2: 0.003,
      seed: 1,
    });
    expect(trace.map(({ loss }) => loss)).toEqual(history.epochs.map(({ loss }) => loss));
  });

  it("gets less than half as many held-out digits wrong as the nearest mean image", () => {
    const { trace, view } = opened(digitsWidget);
    expect(trace.at(-1)?.wrong.heldOut).toBeLessThan(35 / 2);
    expect(view(last).sentence).toMatch(/^Epoch 29: \d+ of 359 held-out digits wrong \(nearest mean image: 35\)/);
  });

  it("has a goal that some run reaches, but not the one it opens with", () => {
    const least = (moved: Record<string, number>): number =>
      Math.min(...opened(digitsWidget, moved).trace.map(({ wrong }) => wrong.heldOut));
    expect(least({})).toBeGreaterThanOrEqual(10);
    expect(least({ hidden: 64, dropout: 0.2, seed: 2, epochs: 60 })).toBeLessThan(10);
  });

  it("reads the seven that it opens with, and knows nothing before it has learned", () => {
    const { view } = opened(digitsWidget);
    expect(view(last).sentence).toContain("Your drawing: read as 7");
    const chances = view(-1).beside?.[0].data[0] as unknown as { y: number[] };
    expect(chances.y.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(Math.max(...chances.y)).toBeLessThan(0.6);
  });

  it("shows the mistakes it is surest of, and puts the one that is pressed into the field", () => {
    const { trace, values, view } = opened(digitsWidget, short);
    const model = digitModel(values);
    model.parameters = Float64Array.from(trace[trace.length - 1].parameters);
    const mistakes = digitMistakes(model);
    expect(mistakes).toHaveLength(trace.at(-1)?.wrong.heldOut ?? NaN);
    const { test } = smallDigits();
    for (const { sample, said, truth } of mistakes) {
      expect(truth).toBe(test.classes[test.y.data[sample]]);
      expect(said).not.toBe(truth);
    }
    const cells = view(last).beside?.[1].cells;
    expect([cells?.control, cells?.columns, cells?.rows]).toEqual(["drawing", 6, 2]);
    const pressed = digitsWidget.view(trace, trace.length - 1, { ...values, drawing: cells?.texts?.[0] ?? "" });
    expect(pressed.sentence).toContain(`Held-out digit ${mistakes[0].sample} is`);
    expect(pressed.sentence).toContain(`read as ${mistakes[0].said} with`);
  });

  it("shows a hidden unit's weights in the place of their pixels, and no unit's own scale hides them", () => {
    const { trace, values, view } = opened(digitsWidget, { ...short, hidden: 4 });
    const model = digitModel(values);
    model.parameters = Float64Array.from(trace[trace.length - 1].parameters);
    const own = model.layers[0].weights.toArray<number[][]>().map((row) => row[1]);
    const most = Math.max(...own.map(Math.abs));
    const { heat } = view(last).beside?.[2] ?? {};
    // Unit 1 stands in cell [0, 1] of ten pixels, one pixel from its edge.
    const at = (x: number, y: number) => heat?.values[(1 + y) * (heat.columns ?? 0) + 10 + 1 + x] as number;
    for (const [x, y] of [
      [2, 0],
      [4, 4],
      [5, 7],
    ])
      expect(at(x, y)).toBeCloseTo(own[8 * y + x] / most, 6);
  });

  it("shows the digits' own weights where nothing is hidden, and leaves out dropout", () => {
    const { view } = opened(digitsWidget, { ...short, hidden: 0 });
    expect(view(last).beside?.[2].label).toContain("each digit sees");
    expect(digitsWidget.relevant?.({ hidden: 0 })).not.toContain("dropout");
    expect(digitsWidget.relevant?.({ hidden: 8 })).toContain("dropout");
  });

  it.each([
    ["hidden", 8],
    ["dropout", 0.5],
    ["learningRate", 0.03],
    ["seed", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(digitsWidget, { ...short, [name]: value }).trace).not.toEqual(opened(digitsWidget, short).trace);
  });

  it("changes only what is drawn with the brush and the drawing", () => {
    const { trace } = opened(digitsWidget, short);
    expect(opened(digitsWidget, { ...short, brush: "eraser", drawing: "" }).trace).toEqual(trace);
    expect(digitsWidget.viewControls).toEqual(["brush", "drawing"]);
  });

  it("has a pen as wide as the strokes of the data, a fine pen, and an eraser", () => {
    const dabs = (brush: string) => opened(digitsWidget, { ...short, brush }).view(0).figure.cells?.brush;
    expect(dabs("pen")?.dabs).toHaveLength(5);
    expect(dabs("fine pen")).toEqual({ replaces: false, dabs: [{ column: 0, row: 0, value: 16 }] });
    expect(dabs("eraser")).toEqual({ replaces: true, dabs: [{ column: 0, row: 0, value: 0 }] });
  });

  it("takes up another learning rate in the middle of a run", () => {
    const { values } = opened(digitsWidget, short);
    const moving = { ...values };
    const rest = [];
    for (const step of digitsWidget.run(moving, {})) {
      rest.push(step.loss);
      if (step.epoch === 1) moving["learningRate"] = 0.1;
    }
    const before = opened(digitsWidget, short).trace.map(({ loss }) => loss);
    expect(rest.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(rest[2]).not.toBe(before[2]);
  });
});

describe("the text of a drawing", () => {
  it("is read as it was written; a blank one is empty", () => {
    const ink = paper.map((_, at) => at % 17);
    expect(readPixels("digits", writePixels(ink), 64)).toEqual(ink);
    expect(writePixels(paper)).toBe("");
    expect(readPixels("digits", "", 64)).toEqual(paper);
  });
  it("is refused when it is too short or no ink", () => {
    expect(() => readPixels("digits", "1 2 3", 64)).toThrow("digits: expected 64 numbers, one a pixel; got 3");
    expect(() => readPixels("digits", [...paper.slice(1), 17].join(" "), 64)).toThrow('got "17"');
    expect(() => opened(digitsWidget, { ...short, drawing: "seven" }).view(0)).toThrow("digits: expected 64 numbers");
  });
  it("is painted on also where it is none", () => {
    expect(pixelsIn("3 x 40 2", 5)).toEqual([3, 0, 0, 2, 0]);
  });
});
