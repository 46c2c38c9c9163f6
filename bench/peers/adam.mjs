/** A trainer of ConvNetJS for Adam (Kingma and Ba 2015), in the manner of its own. */
export function adam(net, { beta1, beta2, epsilon }, learningRate, batchSize) {
  const moments = net.getParamsAndGrads().map(({ params }) => ({
    mean: new Float64Array(params.length),
    square: new Float64Array(params.length),
  }));
  let samples = 0;
  let step = 0;
  return {
    train(x, y) {
      net.forward(x, true);
      net.backward(y);
      samples++;
      if (samples % batchSize !== 0) return;
      step++;
      const rate = learningRate / (1 - beta1 ** step);
      const correction = Math.sqrt(1 - beta2 ** step);
      for (const [index, { params, grads }] of net.getParamsAndGrads().entries()) {
        const { mean, square } = moments[index];
        for (let i = 0; i < params.length; i++) {
          const gradient = grads[i] / batchSize;
          mean[i] = beta1 * mean[i] + (1 - beta1) * gradient;
          square[i] = beta2 * square[i] + (1 - beta2) * gradient * gradient;
          params[i] -= (rate * mean[i]) / (Math.sqrt(square[i]) / correction + epsilon);
          grads[i] = 0;
        }
      }
    },
  };
}
