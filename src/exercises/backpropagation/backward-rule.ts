import { random } from "../../data/random";
import type { Exercise } from "../exercise";
import { functionExercise } from "../function-exercise";
import { fail, pass } from "../verdict";
import { opRules, type OpRule } from "./op-rules";

type Inputs = readonly [op: string, operands: number[], value: number, upstream: number];

const checks = opRules.map((rule, index) => ({ op: rule.op, check: exerciseOf(rule, index + 1).check }));

/** Lesson 08: what each operand of a node is sent. One op after the other, so that a message is about one line of code. */
export const backwardRuleExercise: Exercise = {
  name: "backwardRule",
  check(mine) {
    const done: string[] = [];
    for (const { op, check } of checks) {
      const { passed, message } = check(mine);
      const soFar = done.length === 0 ? "" : ` (Right so far: ${done.join(", ")}.)`;
      if (!passed) return fail(`${op}: ${message}${soFar}`);
      done.push(op);
    }
    return pass(
      `Right, all ${done.length} of them: ${done.join(", ")}. Each is the local derivative times what came from above.`,
    );
  },
};

function exerciseOf({ op, ranges, value, local, mistakes }: OpRule, seed: number): Exercise {
  const sent = (operands: readonly number[], result: number, upstream: number): number[] =>
    local(operands, result).map((each) => each * upstream);
  return functionExercise<Inputs>({
    name: "backwardRule",
    cases() {
      const chance = random(seed);
      return Array.from({ length: 4 }, (): Inputs => {
        const operands = ranges.map(([low, high]) => rounded(low + (high - low) * chance.uniform()));
        // Far from 0 and 1, so that a forgotten upstream is seen.
        return [
          op,
          operands,
          value(...operands),
          rounded((chance.uniform() < 0.5 ? -1 : 1) * (2.5 + chance.uniform())),
        ];
      });
    },
    right: (_, ...inputs) => sent(...inputs),
    mistakes: [
      ...mistakes.map(({ wrong, message }) => ({
        wrong: (...[, ...inputs]: Inputs) => wrong(...inputs),
        message,
      })),
      {
        wrong: (_, operands, result) => local(operands, result),
        message: "This is the local derivative alone. What comes from above is missing: multiply by upstream.",
      },
      {
        wrong: (_, operands, __, upstream) => operands.map(() => upstream),
        message: "The gradient passes unchanged, as through a sum. Multiply it by the local derivative.",
      },
      {
        wrong: (_, operands, result, upstream) => local(operands, result).map((each) => each + upstream),
        message: "Local and upstream are added. Effects along a way are multiplied.",
      },
      {
        wrong: (_, ...inputs) => sent(...inputs).map((each) => -each),
        message: "The sign is the wrong way round. The minus of gradient descent comes later, in the step.",
      },
    ],
    call: (_, operands, result, upstream) =>
      `backwardRule("${op}", [${operands.join(", ")}], ${Number(result.toPrecision(4))}, ${upstream})`,
    form(result) {
      const count = ranges.length;
      return typeof result === "number" || (Array.isArray(result) && result.length !== count)
        ? `Return a list with ${count === 1 ? "one number, for the one operand" : "two numbers, one for each operand"}.`
        : undefined;
    },
    praise: "",
  });
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100;
}
