import { describe, expect, it } from "vitest";
import { asItsOwnTarget, autoencoder, flatPlaneError, fromPlane, toPlane } from "../../src/applications/autoencoder";
import { smallDigits } from "../../src/applications/small-digits";
import { dataset } from "../../src/data/dataset";
import { fit } from "../../src/train/training";

describe("the autoencoder", () => {
  it("has two halves that make the whole", () => {
    const model = autoencoder({ seed: 2 });
    const { x } = smallDigits().test;
    const whole = model.forward(x).data;
    const halves = fromPlane(model, toPlane(model, x).toArray<number[][]>()).data;
    expect(halves).toEqual(whole);
    expect(toPlane(model, x).shape).toEqual([x.shape[0], 2]);
  });

  it("keeps more of a digit in two numbers than the best flat plane does, on digits that it never saw", () => {
    const { train, test } = smallDigits();
    const history = fit(autoencoder(), asItsOwnTarget(train), {
      validation: asItsOwnTarget(test),
      epochs: 60,
      batchSize: 16,
      learningRate: 0.003,
      optimizer: "adam",
    });
    expect(history.epochs[59].validationLoss).toBeLessThan(0.85 * flatPlaneError(train, test));
  });

  it("loses nothing of a flat plane, and all of what stands out of it", () => {
    const flat = dataset({
      x: [
        [1, 2, 0],
        [-1, 0, 0],
        [3, -2, 0],
        [-3, 0, 0],
      ],
      y: [0, 0, 0, 0],
    });
    const out = dataset({
      x: [
        [1, 2, 6],
        [0, 0, 6],
      ],
      y: [0, 0],
    });
    expect(flatPlaneError(flat, flat)).toBeCloseTo(0, 12);
    expect(flatPlaneError(flat, out)).toBeCloseTo(12, 8);
  });
});
