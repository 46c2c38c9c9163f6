import type { Answer, Request } from "./comm";
import type { Payload } from "./payload";
import { toJson, type Json } from "./tagged";

/** What a notebook keeps of an output. */
export function encodePayload(payload: Payload): Json {
  return toJson(payload);
}

/** A message over the comm, either way. */
export function encodeMessage(message: Request | Answer): Json {
  return toJson(message);
}
