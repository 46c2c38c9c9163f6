import { randomUUID } from "node:crypto";
import type { Client, Received } from "./client";

const mimeType = "application/vnd.gradwalk.v1+json";

/** What Gradwalk's type holds in an output. */
export function payloadOf(output: Received | undefined): Record<string, unknown> {
  return (output?.content.data?.[mimeType] ?? {}) as Record<string, unknown>;
}

/** An output of a page that talks to its kernel. */
export class PageOutput {
  private readonly comm = randomUUID();
  private number = 0;

  constructor(
    private readonly client: Client,
    id: unknown,
  ) {
    client.send("shell", "comm_open", { comm_id: this.comm, target_name: "gradwalk", data: { id } });
  }

  /** Asks, and does not wait; returns the number of the request. */
  tell(question: object): number {
    this.client.send("shell", "comm_msg", { comm_id: this.comm, data: { ...question, request: ++this.number } });
    return this.number;
  }

  /** Asks, and waits for the answer. */
  async ask(question: object, seconds = 10): Promise<Record<string, unknown>> {
    const request = this.tell(question);
    const found = (): Record<string, unknown> | undefined =>
      this.answers().find((answer) => answer.request === request);
    await this.client.until(() => found() !== undefined, seconds, `an answer to ${JSON.stringify(question)}`);
    return found() as Record<string, unknown>;
  }

  /** All that came, in order. */
  answers(): Record<string, unknown>[] {
    return this.client.published
      .filter(({ type, content }) => type === "comm_msg" && content.comm_id === this.comm)
      .map(({ content }) => content.data as Record<string, unknown>);
  }
}
