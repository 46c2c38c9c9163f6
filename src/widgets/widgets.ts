import { backpropWidget } from "./backprop";
import { batchesWidget } from "./batches";
import { descentWidget } from "./descent";
import { digitsWidget } from "./digits";
import { dropoutWidget } from "./dropout";
import { earlyStoppingWidget } from "./early-stopping";
import { featuresOrDepthWidget } from "./features-or-depth";
import { generateWidget } from "./generate";
import { gradientFlowWidget } from "./gradient-flow";
import { hiddenSpaceWidget } from "./hidden-space";
import { learningRateWidget } from "./learning-rate";
import { lossesWidget } from "./losses";
import { networkWidget } from "./network";
import { neuronWidget } from "./neuron";
import { perceptronWidget } from "./perceptron";
import { recommendWidget } from "./recommend";
import { translateWidget } from "./translate";

/** Every widget by its name: `show(widgets.perceptron, { learningRate: 0.5 })`. */
export const widgets = {
  perceptron: perceptronWidget,
  descent: descentWidget,
  learningRate: learningRateWidget,
  dropout: dropoutWidget,
  backprop: backpropWidget,
  network: networkWidget,
  neuron: neuronWidget,
  losses: lossesWidget,
  batches: batchesWidget,
  earlyStopping: earlyStoppingWidget,
  generate: generateWidget,
  gradientFlow: gradientFlowWidget,
  hiddenSpace: hiddenSpaceWidget,
  featuresOrDepth: featuresOrDepthWidget,
  digits: digitsWidget,
  recommend: recommendWidget,
  translate: translateWidget,
} as const;
