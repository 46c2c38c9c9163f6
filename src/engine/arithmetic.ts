import { binary, unary } from "./elementwise";
import { normalCumulative, normalDensity } from "./erf";

/** 1 / (1 + e⁻ˣ), without overflow on either side. */
function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** Ops that work element by element: each value with its derivative beside it. */
export const arithmetic = {
  add: binary({ value: (a, b) => a + b, derivatives: [() => 1, () => 1] }),
  sub: binary({ value: (a, b) => a - b, derivatives: [() => 1, () => -1] }),
  mul: binary({ value: (a, b) => a * b, derivatives: [(_, b) => b, (a) => a] }),
  div: binary({ value: (a, b) => a / b, derivatives: [(_, b) => 1 / b, (_, b, y) => -y / b], range: [0.5, 2] }),
  pow: binary({
    value: (a, b) => a ** b,
    // Where the exponent is 0, or 0 is raised, the power stands still although log and a^(b-1) do not exist there.
    derivatives: [(a, b) => (b === 0 ? 0 : b * a ** (b - 1)), (a, b, y) => (a === 0 && b >= 0 ? 0 : y * Math.log(a))],
    range: [0.5, 2],
  }),
  power: unary<{ readonly exponent: number }>({
    value: (x, { exponent }) => x ** exponent,
    derivative: (x, _, { exponent }) => (exponent === 0 ? 0 : exponent * x ** (exponent - 1)),
    settings: { exponent: 3 },
  }),
  neg: unary({ value: (x) => -x, derivative: () => -1 }),
  exp: unary({ value: (x) => Math.exp(x), derivative: (_, y) => y }),
  log: unary({ value: (x) => Math.log(x), derivative: (x) => 1 / x, range: [0.5, 2] }),
  sqrt: unary({ value: (x) => Math.sqrt(x), derivative: (_, y) => 0.5 / y, range: [0.5, 2] }),
  abs: unary({ value: (x) => Math.abs(x), derivative: (x) => Math.sign(x) }),
  sin: unary({ value: (x) => Math.sin(x), derivative: (x) => Math.cos(x) }),
  cos: unary({ value: (x) => Math.cos(x), derivative: (x) => -Math.sin(x) }),
  tanh: unary({ value: (x) => Math.tanh(x), derivative: (_, y) => 1 - y * y }),
  sigmoid: unary({ value: logistic, derivative: (_, y) => y * (1 - y) }),
  relu: unary({ value: (x) => (x < 0 ? 0 : x), derivative: (x) => (x > 0 ? 1 : 0) }),
  leakyRelu: unary<{ readonly slope: number }>({
    value: (x, { slope }) => (x < 0 ? slope * x : x),
    derivative: (x, _, { slope }) => (x > 0 ? 1 : slope),
    settings: { slope: 0.01 },
  }),
  softplus: unary({
    value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    derivative: (x) => logistic(x),
  }),
  gelu: unary({
    value: (x) => x * normalCumulative(x),
    derivative: (x) => normalCumulative(x) + x * normalDensity(x),
  }),
};
