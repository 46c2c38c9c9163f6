import { describe } from "../../engine/options";
import { here } from "./here";
import type { CommLine, CommListener } from "./host";

/** What to do with what comes on a comm. */
export type CommConnect = (line: CommLine, data: unknown, buffers: readonly Uint8Array[]) => CommListener;

/**
 * Answers the comms that a front end opens with this target, also while a cell waits:
 * `onComm("echo", (line) => ({ message: (data, buffers) => line.send(data, buffers) }))`.
 */
export function onComm(target: string, connect: CommConnect): void {
  if (typeof connect !== "function")
    throw new TypeError(
      `onComm: expected a function that answers; got ${describe(connect)} — (line) => ({ message: (data) => … })`,
    );
  here().onComm(target, connect);
}

/** Opens a comm to whatever in the front end knows the target. */
export function openComm(
  target: string,
  data: unknown = {},
  listener: CommListener = { message: () => undefined },
): CommLine {
  return here().openComm(target, data, listener);
}
