/** Who sent a message, and which it answers: https://jupyter-client.readthedocs.io/en/stable/messaging.html. */
export interface Header {
  readonly msg_id: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly msg_type: string;
  readonly version: string;
}

export type Content = Readonly<Record<string, unknown>>;

/** A message as it came in, its signature proved. */
export interface Message {
  /** The routing prefix, which a reply must carry. */
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  readonly parent: Partial<Header>;
  readonly metadata: Content;
  readonly content: Content;
  readonly buffers: readonly Uint8Array[];
}

export type Channel = "shell" | "control" | "stdin";

export const protocolVersion = "5.4";
