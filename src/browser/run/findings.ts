import type { Goal } from "../../widgets/goal";
import { valuesOfLegs, type Leg } from "../../widgets/legs";
import type { Widget } from "../../widgets/widget";
import type { Found } from "./protocol";

/** Looks through a run as it grows for what its goal is about; at its end also for what a prediction was about. */
export function findings(widget: Widget, goal: Goal | undefined, legs: readonly Leg[]) {
  const { prediction, quantities = [], sizes = [] } = widget;
  const quantity = quantities.find(({ name }) => name === goal?.quantity);
  const [size] = sizes;
  let seen = 0;
  let steps = 0;
  let reached: number | undefined;

  function look(trace: readonly unknown[]): void {
    for (; quantity && goal && reached === undefined && seen < trace.length; seen++) {
      const record = trace[seen];
      if (!size || size.ends(record)) steps++;
      const value = quantity.of(record);
      if (value === undefined || steps > (goal.within ?? Infinity)) continue;
      if (value < (goal.below ?? Infinity) && value > (goal.above ?? -Infinity)) reached = seen;
    }
  }

  return (trace: readonly unknown[], done: boolean): Found => {
    look(trace);
    const known = done && prediction && trace.length > 0;
    return {
      ...(reached !== undefined && { goal: reached }),
      ...(known && { truth: prediction.truth(trace, valuesOfLegs(legs)) }),
    };
  };
}
