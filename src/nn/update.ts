import type { Adam, Momentum, Optimizer, RmsProp } from "./optimizer";

/** How many running numbers an optimizer keeps for each parameter. */
export function momentCount({ name }: Optimizer): number {
  return name === "sgd" ? 0 : name === "adam" ? 2 : 1;
}

/**
 * One update of flat `parameters` along flat `gradient`, both changed in place with the optimizer's running `moments`
 * (all zero before step 0). The definitions are PyTorch's, `torch.optim`, 2.13.
 */
export function updateParameters(
  optimizer: Optimizer,
  parameters: Float64Array,
  gradient: Float64Array,
  moments: readonly Float64Array[],
  learningRate: number,
  step: number,
): void {
  const [first, second] = moments as [Float64Array, Float64Array];
  switch (optimizer.name) {
    case "sgd":
      for (let i = 0; i < parameters.length; i++)
        parameters[i] = (parameters[i] as number) - learningRate * (gradient[i] as number);
      return;
    case "momentum":
    case "nesterov":
      return withMomentum(optimizer, parameters, gradient, first, learningRate);
    case "rmsprop":
      return withRmsProp(optimizer, parameters, gradient, first, learningRate);
    case "adam":
      return withAdam(optimizer, parameters, gradient, first, second, learningRate, step);
  }
}

function withMomentum(
  { name, momentum }: Momentum,
  parameters: Float64Array,
  gradient: Float64Array,
  velocity: Float64Array,
  learningRate: number,
): void {
  for (let i = 0; i < parameters.length; i++) {
    const g = gradient[i] as number;
    const z = momentum * (velocity[i] as number) + g;
    velocity[i] = z;
    parameters[i] = (parameters[i] as number) - learningRate * (name === "nesterov" ? g + momentum * z : z);
  }
}

function withRmsProp(
  { alpha, epsilon }: RmsProp,
  parameters: Float64Array,
  gradient: Float64Array,
  squares: Float64Array,
  learningRate: number,
): void {
  for (let i = 0; i < parameters.length; i++) {
    const g = gradient[i] as number;
    const v = alpha * (squares[i] as number) + (1 - alpha) * g * g;
    squares[i] = v;
    parameters[i] = (parameters[i] as number) - (learningRate * g) / (Math.sqrt(v) + epsilon);
  }
}

function withAdam(
  { beta1, beta2, epsilon }: Adam,
  parameters: Float64Array,
  gradient: Float64Array,
  means: Float64Array,
  squares: Float64Array,
  learningRate: number,
  step: number,
): void {
  const firstCorrection = 1 - beta1 ** (step + 1);
  const secondCorrection = Math.sqrt(1 - beta2 ** (step + 1));
  for (let i = 0; i < parameters.length; i++) {
    const g = gradient[i] as number;
    const m = beta1 * (means[i] as number) + (1 - beta1) * g;
    const v = beta2 * (squares[i] as number) + (1 - beta2) * g * g;
    means[i] = m;
    squares[i] = v;
    const size = Math.sqrt(v) / secondCorrection + epsilon;
    parameters[i] = (parameters[i] as number) - ((learningRate / firstCorrection) * m) / size;
  }
}
