import type { Departure, MessageDeparture } from "./traffic";
import { Pace } from "./pace";
import { StreamText } from "./stream-text";

/** These cost nothing: the server does not count them, and a page waits for them. */
const free = new Set(["status", "execute_input", "comm_open"]);

/** Sends one after the other, in order: joins text, keeps only the last state of a display, and never sends too fast. */
export class Outbox {
  private readonly pace = new Pace();
  /** By number, oldest first. */
  private readonly waiting = new Map<number, MessageDeparture | StreamText>();
  private readonly replaceable = new Map<string, number>();
  private number = 0;
  private last: MessageDeparture | StreamText | undefined;
  private sending: Promise<void> | undefined;
  private wake: (() => void) | undefined;

  constructor(private readonly deliver: (message: MessageDeparture) => Promise<void>) {}

  add(departure: Departure): void {
    if (departure.kind === "message") this.addMessage(departure);
    else if (!(this.last instanceof StreamText && this.last.joins(departure)))
      this.push(new StreamText(departure, Date.now()));
    this.wake?.();
    this.sending ??= this.send();
  }

  /** Resolves when all that was added has left. */
  async flushed(): Promise<void> {
    await this.sending;
  }

  private addMessage(message: MessageDeparture): void {
    const { replaces } = message;
    const earlier = replaces === undefined ? undefined : this.replaceable.get(replaces);
    if (earlier !== undefined && this.waiting.has(earlier)) this.waiting.set(earlier, message);
    else {
      this.push(message);
      if (replaces !== undefined) this.replaceable.set(replaces, this.number);
    }
  }

  private push(item: MessageDeparture | StreamText): void {
    this.waiting.set(++this.number, item);
    this.last = item;
  }

  private async send(): Promise<void> {
    for (let entry = this.oldest(); entry; entry = this.oldest()) {
      const [number, item] = entry;
      const wait = this.wait(item, Date.now());
      if (wait > 0) await this.sleep(wait);
      else await this.deliver(this.take(number, item, Date.now()));
    }
    this.replaceable.clear();
    this.sending = undefined;
  }

  private oldest(): [number, MessageDeparture | StreamText] | undefined {
    return this.waiting.entries().next().value;
  }

  private wait(item: MessageDeparture | StreamText, now: number): number {
    if (item instanceof StreamText) {
      const joining = item === this.last ? item.delay(now) : 0;
      return joining || this.pace.delay(now) || this.pace.textDelay(now);
    }
    return item.socket !== "iopub" || free.has(item.type) ? 0 : this.pace.delay(now);
  }

  private take(number: number, item: MessageDeparture | StreamText, now: number): MessageDeparture {
    if (item instanceof StreamText) {
      const { message, size, done } = item.take(this.pace.allowance(now));
      if (done) this.remove(number, item);
      this.pace.count(now, size);
      return message;
    }
    this.remove(number, item);
    if (item.type === "status" && item.content.includes('"idle"')) this.pace.reset();
    else if (item.socket === "iopub" && !free.has(item.type)) this.pace.count(now, 0);
    return item;
  }

  private remove(number: number, item: MessageDeparture | StreamText): void {
    this.waiting.delete(number);
    if (item === this.last) this.last = undefined;
  }

  /** Until the time is over or something new is added. */
  private sleep(milliseconds: number): Promise<void> {
    return new Promise((next) => {
      const timer = setTimeout(() => this.wake?.(), milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        next();
      };
    });
  }
}
