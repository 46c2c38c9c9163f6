import { createHmac, timingSafeEqual } from "node:crypto";
import type { Content, Header, Message } from "./message";

const delimiter = Buffer.from("<IDS|MSG>");

/** The four signed parts of a message, as JSON. */
export interface Parts {
  readonly header: string;
  readonly parent: string;
  readonly metadata: string;
  readonly content: string;
}

/** Messages to frames and back, signed with the key of the connection file (HMAC; no key, no signature). */
export class Wire {
  private readonly algorithm: string;

  constructor(
    private readonly key: string,
    scheme: string,
  ) {
    this.algorithm = scheme.replace(/^hmac-/, "");
  }

  encode(
    identities: readonly Uint8Array[],
    parts: Parts,
    buffers: readonly Uint8Array[] = [],
  ): (Uint8Array | string)[] {
    const signed = [parts.header, parts.parent, parts.metadata, parts.content];
    return [...identities, delimiter, this.sign(signed), ...signed, ...buffers];
  }

  /** Throws on a forged signature and on everything that is no message. */
  decode(frames: readonly Buffer[]): Message {
    const at = frames.findIndex((frame) => frame.equals(delimiter));
    if (at < 0 || frames.length < at + 6) throw new Error("wire: expected a delimiter and five frames after it");
    const signed = frames.slice(at + 2, at + 6);
    this.verify(frames[at + 1], signed);
    const [header, parent, metadata, content] = signed.map(record);
    if (typeof header.msg_type !== "string" || typeof header.msg_id !== "string")
      throw new Error("wire: expected a header with msg_type and msg_id");
    return {
      identities: frames.slice(0, at),
      header: header as unknown as Header,
      parent,
      metadata,
      content,
      buffers: frames.slice(at + 6),
    };
  }

  private sign(parts: readonly (Uint8Array | string)[]): string {
    if (this.key === "") return "";
    const hmac = createHmac(this.algorithm, this.key);
    for (const part of parts) hmac.update(part);
    return hmac.digest("hex");
  }

  private verify(signature: Buffer, parts: readonly Buffer[]): void {
    const expected = Buffer.from(this.sign(parts));
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
      throw new Error("wire: expected the signature of this connection's key");
  }
}

function record(frame: Buffer): Content {
  const value: unknown = JSON.parse(frame.toString("utf8"));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("wire: expected a JSON object");
  return value as Content;
}
