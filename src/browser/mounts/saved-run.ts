import { fromJson, toJson } from "../../messages/tagged";
import type { ControlValues } from "../../widgets/control";

/** A run with the learner's functions, and the values that it was made under. */
export interface LearnersRun {
  readonly trace: readonly unknown[];
  readonly values: ControlValues;
}

// A notebook is read and written as a whole: what is larger is made again by its cell.
const most = 300_000;

/** Such a run as a notebook keeps it with its output, which has this id; undefined where it is too long for that. */
export function runToSave(id: string | undefined, { trace, values }: LearnersRun): unknown {
  const json = toJson(trace);
  return id !== undefined && JSON.stringify(json).length <= most ? { of: id, values, trace: json } : undefined;
}

/** The run that was kept with the output; undefined where there is none, or it belongs to another. */
export function savedRun(id: string | undefined, saved: unknown): LearnersRun | undefined {
  const { of, values, trace } = ((saved as { readonly run?: unknown } | undefined)?.run ?? {}) as Partial<
    Readonly<Record<"of" | "values" | "trace", unknown>>
  >;
  if (id === undefined || of !== id || typeof values !== "object" || values === null) return undefined;
  try {
    const records = fromJson(trace);
    return Array.isArray(records) ? { trace: records, values: values as ControlValues } : undefined;
  } catch {
    return undefined;
  }
}
