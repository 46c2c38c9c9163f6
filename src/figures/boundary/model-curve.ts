import type { Dataset } from "../../data/dataset";
import { tensorFrom } from "../../engine/tensor";
import type { Mlp } from "../../nn/mlp";
import { axis, legendAbove } from "../parts/axis";
import { extent } from "../parts/grid";
import { classesSaid, probabilities } from "./model-map";
import { formatNumber } from "../parts/number";
import type { View } from "../view";

/** A model of one feature: what it gives along the feature's axis, over the samples. */
export function modelCurve(model: Mlp, data: Dataset): View {
  const samples = [...data].map(({ x, y }) => ({ x: x[0] as number, y }));
  const [low, high] = extent(samples.map(({ x }) => x));
  const margin = 0.08 * (high - low || 1);
  const xs = Array.from({ length: 200 }, (_, index) => low - margin + (index / 199) * (high - low + 2 * margin));
  const outputs = model.forward(tensorFrom(Float64Array.from(xs), [xs.length, 1]));
  const isClasses = (data.classes?.length ?? 0) > 0;
  const ys = isClasses ? probabilities(model, outputs).map((row) => row[1] as number) : Array.from(outputs.data);
  const said = isClasses ? `the probability of ${data.classes?.[1]}` : "the model's value";
  const answers = isClasses ? classesSaid(model, data) : Array.from(model.predict(data.x).data);
  const error = samples.map(({ y }, sample) => answers[sample] - y);
  const wrong = error.filter((difference) => difference !== 0).length;
  const [feature = "x"] = data.features;
  return {
    figure: {
      name: "plane",
      label: `${said} by ${feature}, with the samples`,
      data: [
        {
          type: "scatter",
          mode: "markers",
          name: "samples",
          x: samples.map(({ x }) => x),
          y: samples.map(({ y }) => y),
          marker: { color: "@class0", size: 8, opacity: 0.8 },
        },
        { type: "scatter", mode: "lines", name: "model", x: xs, y: ys, line: { color: "@class1", width: 3 } },
      ],
      layout: { xaxis: axis(feature), yaxis: axis(isClasses ? said : "target"), ...legendAbove },
    },
    sentence: isClasses
      ? `${samples.length - wrong} of ${samples.length} samples on their own side.`
      : `Mean squared error ${formatNumber(error.reduce((sum, each) => sum + each * each, 0) / samples.length)} over ${samples.length} samples.`,
  };
}
