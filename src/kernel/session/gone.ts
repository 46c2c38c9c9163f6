import { decodeRequest, encodeMessage } from "../../messages";
import type { CommLine, CommListener } from "../notebook/host";

/** Answers for an output that this kernel does not know: it belongs to one that was restarted. */
export function goneListener(line: CommLine): CommListener {
  return { message: (data) => line.send(encodeMessage({ type: "gone", request: decodeRequest(data).request })) };
}
