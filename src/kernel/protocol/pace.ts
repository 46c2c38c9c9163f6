/** The notebook server drops what is above 1,000 messages a second; a page that draws has had enough long before. */
const messagesPerSecond = 200;

/** The notebook server drops text above 1 MB a second, counted over 3 s. */
const windowOfText = 3_000;
const textPerWindow = 2_400_000;

/** Says how long the next message must wait, so that no server on the way drops it. Times in milliseconds. */
export class Pace {
  private messages: number[] = [];
  private texts: { time: number; size: number }[] = [];
  private size = 0;

  /** The wait before one more message; 0: it may leave now. */
  delay(now: number): number {
    while (this.messages.length > 0 && this.messages[0] <= now - 1_000) this.messages.shift();
    return this.messages.length < messagesPerSecond ? 0 : this.messages[0] + 1_000 - now;
  }

  /** How many bytes of text may leave now. */
  allowance(now: number): number {
    while (this.texts.length > 0 && this.texts[0].time <= now - windowOfText)
      this.size -= this.texts.shift()?.size ?? 0;
    return textPerWindow - this.size;
  }

  /** The wait until more text may leave; 0: now. */
  textDelay(now: number): number {
    return this.allowance(now) > 0 ? 0 : this.texts[0].time + windowOfText - now;
  }

  /** Counts what leaves. */
  count(now: number, textSize: number): void {
    this.messages.push(now);
    if (textSize === 0) return;
    this.texts.push({ time: now, size: textSize });
    this.size += textSize;
  }

  /** The server forgets its counts whenever a kernel becomes idle. */
  reset(): void {
    this.messages = [];
    this.texts = [];
    this.size = 0;
  }
}
