import { arithmetic } from "./arithmetic";
import { matmul } from "./matmul";
import { moves } from "./moves";
import { normalizations } from "./normalizations";
import type { Op } from "./op";
import { reductions } from "./reductions";

/** The table of ops: one record each, its derivative beside its value. The gradient check runs over all of them. */
export const ops = { ...arithmetic, ...reductions, ...normalizations, ...moves, matmul };

export type OpName = keyof typeof ops;

/** What an op is told beside its inputs. */
export type SettingsOf<Name extends OpName> = (typeof ops)[Name] extends Op<infer Settings> ? Settings : never;
