import { attendExercise } from "./applying-networks/attend";
import { matchExercise } from "./applying-networks/match";
import { nearestExercise } from "./applying-networks/nearest";
import { withTemperatureExercise } from "./applying-networks/with-temperature";
import { batchesExercise } from "./batched-gradient-descent/batches";
import { countUpdatesExercise } from "./batched-gradient-descent/count-updates";
import { spreadExercise } from "./batched-gradient-descent/spread";
import { backpropagateExercise } from "./backpropagation/backpropagate";
import { backwardRuleExercise } from "./backpropagation/backward-rule";
import { nudgeEachExercise } from "./backpropagation/nudge-each";
import { drawMaskExercise } from "./dropout/draw-mask";
import { dropoutExercise } from "./dropout/dropout";
import { dropoutGradientExercise } from "./dropout/dropout-gradient";
import { countWaitsExercise } from "./early-stopping/count-waits";
import { keepBestExercise } from "./early-stopping/keep-best";
import { stopEarlyExercise } from "./early-stopping/stop-early";
import { descendExercise } from "./gradient-descent/descend";
import { gradientExercise } from "./gradient-descent/gradient";
import { slopeExercise } from "./gradient-descent/slope";
import { trainByHandExercise } from "./gradient-descent/train-by-hand";
import { halvingExercise } from "./learning-rate/halving";
import { mannerExercise } from "./learning-rate/manner";
import { pickRateExercise } from "./learning-rate/pick-rate";
import { collapseExercise } from "./perceptrons-to-networks/collapse";
import { countParametersExercise } from "./perceptrons-to-networks/count-parameters";
import { xorNetworkExercise } from "./perceptrons-to-networks/xor-network";
import { logSumExpExercise } from "./loss-functions/log-sum-exp";
import { softmaxExercise } from "./loss-functions/softmax";
import { squaredErrorExercise } from "./loss-functions/squared-error";
import { surpriseExercise } from "./loss-functions/surprise";
import { indexOfLargestExercise } from "./start-here/index-of-largest";
import { meanExercise } from "./start-here/mean";
import { fireExercise } from "./the-perceptron/fire";
import { gateLineExercise } from "./the-perceptron/gate-line";
import { weightedSumExercise } from "./the-perceptron/weighted-sum";
import { bestLineExercise } from "./two-flowers/best-line";
import { countMistakesExercise } from "./two-flowers/count-mistakes";
import { updateExercise } from "./two-flowers/update";
import { baselineAccuracyExercise } from "./your-own-problem/baseline-accuracy";
import { typicalErrorExercise } from "./your-own-problem/typical-error";
import { worstFirstExercise } from "./your-own-problem/worst-first";
import { cornerFeatureExercise } from "./why-deep-learning/corner-feature";
import { foldTimesExercise } from "./why-deep-learning/fold-times";
import { ringFeatureExercise } from "./why-deep-learning/ring-feature";

/** The checks of the lessons by name: `check("update", () => exercises.update(update))`. */
export const exercises = {
  mean: meanExercise.check,
  indexOfLargest: indexOfLargestExercise.check,
  ringFeature: ringFeatureExercise.check,
  cornerFeature: cornerFeatureExercise.check,
  foldTimes: foldTimesExercise.check,
  weightedSum: weightedSumExercise.check,
  fire: fireExercise.check,
  gateLine: gateLineExercise.check,
  update: updateExercise.check,
  countMistakes: countMistakesExercise.check,
  bestLine: bestLineExercise.check,
  xorNetwork: xorNetworkExercise.check,
  collapse: collapseExercise.check,
  countParameters: countParametersExercise.check,
  squaredError: squaredErrorExercise.check,
  softmax: softmaxExercise.check,
  surprise: surpriseExercise.check,
  logSumExp: logSumExpExercise.check,
  slope: slopeExercise.check,
  gradient: gradientExercise.check,
  descend: descendExercise.check,
  trainByHand: trainByHandExercise.check,
  backwardRule: backwardRuleExercise.check,
  backpropagate: backpropagateExercise.check,
  nudgeEach: nudgeEachExercise.check,
  manner: mannerExercise.check,
  pickRate: pickRateExercise.check,
  halving: halvingExercise.check,
  spread: spreadExercise.check,
  countUpdates: countUpdatesExercise.check,
  batches: batchesExercise.check,
  drawMask: drawMaskExercise.check,
  dropout: dropoutExercise.check,
  dropoutGradient: dropoutGradientExercise.check,
  nearest: nearestExercise.check,
  match: matchExercise.check,
  attend: attendExercise.check,
  withTemperature: withTemperatureExercise.check,
  countWaits: countWaitsExercise.check,
  stopEarly: stopEarlyExercise.check,
  keepBest: keepBestExercise.check,
  baselineAccuracy: baselineAccuracyExercise.check,
  worstFirst: worstFirstExercise.check,
  typicalError: typicalErrorExercise.check,
} as const;
