/** The notebook server drops what is above 1,000 messages a second; a page that draws has had enough long before. */
const messagesPerSecond = 200;

/**
 * The notebook server drops text above 3 MB in any 3 s. What is sent in a steady 0.5 MB a second after a first 1 MB stays under that
 * even when the server was held up for a second and counts what came meanwhile at once.
 */
const firstText = 1_000_000;
const textPerMillisecond = 500;

/** Less text than this is not worth a message of its own. */
const leastText = 50_000;

/** Says how long the next message must wait, so that no server on the way drops it. Times in milliseconds, text in bytes. */
export class Pace {
  private messages: number[] = [];
  private left = firstText;
  private since = 0;

  /** The wait before one more message; 0: it may leave now. */
  delay(now: number): number {
    while (this.messages.length > 0 && this.messages[0] <= now - 1_000) this.messages.shift();
    return this.messages.length < messagesPerSecond ? 0 : this.messages[0] + 1_000 - now;
  }

  /** How much text may leave now. */
  allowance(now: number): number {
    this.left = Math.min(firstText, this.left + (now - this.since) * textPerMillisecond);
    this.since = now;
    return this.left;
  }

  /** The wait until text may leave; 0: now. */
  textDelay(now: number): number {
    return Math.max(0, Math.ceil((leastText - this.allowance(now)) / textPerMillisecond));
  }

  /** Counts what leaves. */
  count(now: number, textSize: number): void {
    this.messages.push(now);
    this.left = this.allowance(now) - textSize;
  }

  /** The server forgets its counts whenever a kernel becomes idle. */
  reset(): void {
    this.messages = [];
    this.left = firstText;
  }
}
