import type { Channel, Header, Message } from "./message";
import type { StopCells } from "./stop";

/** What the protocol thread tells the thread that runs cells. */
export type Arrival =
  | { readonly kind: "request"; readonly channel: Channel; readonly message: Message }
  | { readonly kind: "interrupt" }
  /** All has been said, and the process may go. */
  | { readonly kind: "end" };

/** What the thread that runs cells gives to the protocol thread: it leaves in this order. */
export type Departure = StreamDeparture | MessageDeparture;

/** Text, which is joined with what stands before it and has not left yet. */
export interface StreamDeparture {
  readonly kind: "stream";
  readonly parent: Partial<Header>;
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

/** A whole message; its content is JSON already. */
export interface MessageDeparture {
  readonly kind: "message";
  readonly socket: "iopub" | Channel;
  readonly identities: readonly Uint8Array[];
  readonly type: string;
  readonly parent: Partial<Header>;
  readonly metadata: string;
  readonly content: string;
  readonly buffers: readonly Uint8Array[];
  /** Takes the place of an earlier one of the same name that has not left yet: only the last state of a display counts. */
  readonly replaces?: string;
}

/** What the protocol thread is started with. */
export interface ThreadData {
  readonly connectionFile: string;
  readonly stop: StopCells;
}
