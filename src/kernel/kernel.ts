import type { Cells } from "./cells/cells";
import { completeness } from "./cells/completeness";
import { completions } from "./cells/completions";
import { nameOf } from "./cells/thrown";
import type { Arrival } from "./protocol/traffic";
import { info } from "./protocol/info";
import type { Channel, Content, Message } from "./protocol/message";
import type { Comms } from "./session/comms";
import type { Execution } from "./session/execution";
import type { History } from "./session/history";
import type { Input } from "./session/input";
import type { Line } from "./session/line";

/** The parts of a kernel. */
export interface Parts {
  readonly line: Line;
  readonly cells: Cells;
  readonly execution: Execution;
  readonly comms: Comms;
  readonly history: History;
  readonly input: Input;
}

/** Answers each request: those that run code in their turn, all others as soon as the code that runs lets them. */
export class Kernel {
  private readonly answers: Readonly<Record<string, (content: Content) => Content>>;

  constructor(private readonly parts: Parts) {
    const { cells, comms, history } = parts;
    this.answers = {
      kernel_info_request: info,
      is_complete_request: ({ code }) => completeness(String(code)),
      complete_request: ({ code, cursor_pos: at }) => completions(cells, String(code), Number(at)),
      inspect_request: ({ code, cursor_pos: at }) => cells.inspect(String(code), Number(at)),
      history_request: (content) => history.answer(content),
      comm_info_request: ({ target_name: name }) => comms.info(name),
    };
  }

  receive({ channel, message }: Extract<Arrival, { kind: "request" }>): void {
    const { execution, comms, input } = this.parts;
    const type = message.header.msg_type;
    if (type === "execute_request") execution.add(message);
    else if (type === "input_reply") input.answer(message);
    else if (type.startsWith("comm_") && type !== "comm_info_request") this.busy(message, () => comms.handle(message));
    else if (Object.hasOwn(this.answers, type)) this.busy(message, () => this.answer(channel, message));
  }

  private answer(channel: Channel, message: Message): void {
    const type = message.header.msg_type;
    this.parts.line.reply(channel, type.replace("_request", "_reply"), this.content(type, message), message);
  }

  private content(type: string, { content }: Message): Content {
    try {
      return this.answers[type](content);
    } catch (error) {
      return { status: "error", ...nameOf(error), traceback: [] };
    }
  }

  private busy(message: Message, work: () => void): void {
    this.parts.line.publish("status", { execution_state: "busy" }, message);
    try {
      work();
    } finally {
      this.parts.line.publish("status", { execution_state: "idle" }, message);
    }
  }
}
