import type { ActivationName } from "../../nn/dense";
import type { Code } from "./code";

/** Activations that passes are unrolled for. */
export type UnrolledActivation = Extract<ActivationName, "tanh" | "relu" | "linear">;

export function isUnrolled(name: ActivationName): name is UnrolledActivation {
  return name === "tanh" || name === "relu" || name === "linear";
}

/** Replaces the sum in a local by its activation. `numbers` is where tanh's numbers are: see assembly/tanh.ts, whose order of steps this is. */
export function activate(code: Code, name: UnrolledActivation, x: number, numbers: number): void {
  if (name === "relu") code.get(x).constant(0).op("pmax").set(x);
  if (name === "tanh") tanh(code, x, numbers);
}

function tanh(code: Code, x: number, numbers: number): void {
  const number = (index: number): Code => code.loadSplat(numbers + 4 * index);
  const [t, z, w] = [x, code.vector(), code.vector()];
  /** number[index] + z · number[index + 1] */
  const pair = (index: number): void => void (number(index), code.get(z), number(index + 1), code.op("mul").op("add"));
  /** pair + w · (pair + w · number) */
  const polynomial = (first: number): void => {
    pair(first);
    code.get(w);
    pair(first + 2);
    code.get(w);
    number(first + 4);
    code.op("mul").op("add").op("mul").op("add");
  };
  code.get(x).get(x).op("mul");
  number(2);
  code.op("pmin").tee(z).get(z).op("mul").set(w);
  code.get(x);
  number(0);
  code.op("pmin");
  number(1);
  code.op("pmax").set(t);
  polynomial(3);
  code.get(t).op("mul");
  polynomial(8);
  code.op("div").set(x);
}

/** Multiplies the slope on the stack by the activation's, read off the output in a local. */
export function multiplyBySlope(code: Code, name: UnrolledActivation, output: number): void {
  if (name === "relu") code.get(output).constant(0).op("gt").op("and");
  if (name === "tanh") code.constant(1).get(output).get(output).op("mul").op("sub").op("mul");
}
