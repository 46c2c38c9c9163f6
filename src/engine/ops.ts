import { arithmetic } from "./arithmetic";
import { matmul } from "./matmul";
import { moves } from "./moves";
import { normalizations } from "./normalizations";
import type { Op } from "./op";
import { reductions } from "./reductions";

/** The table of ops: one record each, its derivative beside its value. The gradient check runs over all of them. */
export const ops = { ...arithmetic, ...reductions, ...normalizations, ...moves, matmul };

/** What the table calls its ops. */
export type OpName = keyof typeof ops;

/** What an op is told beside its inputs. */
export type SettingsOf<Name extends OpName> = (typeof ops)[Name] extends Op<infer Settings> ? Settings : never;

/** The op of a name that the table has, for whoever does not care which settings it takes. */
export function opNamed(name: string): Op<object> {
  return (ops as Record<string, Op<object>>)[name];
}
