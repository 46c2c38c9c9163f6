import type { Message } from "../protocol/message";
import type { Line } from "./line";
import type { Run } from "./run";

/** Lines that the learner is asked for by `input_request`. */
export class Input {
  private waiting: ((value: string) => void) | undefined;

  constructor(private readonly line: Line) {}

  /** Rejects when this front end cannot ask, and when the run is stopped. */
  ask(run: Run | undefined, prompt: string, password: boolean): Promise<string> {
    if (run?.request.content.allow_stdin !== true)
      return Promise.reject(
        new Error("input: expected a front end that can ask; got one that cannot — run this cell in a notebook"),
      );
    return new Promise((resolve, reject) => {
      this.waiting = resolve;
      run.signal.addEventListener("abort", () => reject(run.signal.reason), { once: true });
      this.line.reply("stdin", "input_request", { prompt, password }, run.request);
    });
  }

  answer(reply: Message): void {
    this.waiting?.(String(reply.content.value ?? ""));
    this.waiting = undefined;
  }
}
