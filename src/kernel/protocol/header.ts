import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { protocolVersion } from "./message";

/** Names this life of the kernel. */
export const session = randomUUID();

const username = name();
let count = 0;

/** The header of a message that leaves, as JSON. */
export function newHeader(type: string): string {
  return JSON.stringify({
    msg_id: `${session}_${++count}`,
    session,
    username,
    date: new Date().toISOString(),
    msg_type: type,
    version: protocolVersion,
  });
}

function name(): string {
  try {
    return userInfo().username;
  } catch {
    return "kernel"; // a user id without a name, as in some containers
  }
}
