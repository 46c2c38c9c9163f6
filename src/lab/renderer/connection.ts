import { type Kernel } from "@jupyterlab/services";
import { type JSONValue } from "@lumino/coreutils";
import { type IDisposable } from "@lumino/disposable";
import { type ISignal, Signal } from "@lumino/signaling";
import { type Answer, type Request } from "../../messages/comm";
import { decodeAnswer } from "../../messages/decode";
import { encodeMessage } from "../../messages/encode";

/** The line between one output and the kernel's side of it. */
export class Connection implements IDisposable {
  private readonly answeredSignal = new Signal<this, Answer>(this);
  private readonly closedSignal = new Signal<this, void>(this);
  private disposed = false;

  constructor(private readonly comm: Kernel.IComm) {
    comm.onMsg = (message) => this.answeredSignal.emit(decodeAnswer(message.content.data));
    comm.onClose = () => this.drop();
  }

  /** Emitted for each answer. */
  get answered(): ISignal<this, Answer> {
    return this.answeredSignal;
  }

  /** Emitted once, when the kernel is gone or either side has closed it. */
  get closed(): ISignal<this, void> {
    return this.closedSignal;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Asks; nothing is asked of a line that is closed. */
  send(request: Request): void {
    if (!this.disposed && !this.comm.isDisposed) this.comm.send(encodeMessage(request) as JSONValue);
  }

  /** The kernel is gone: nothing can be sent to it any more. */
  drop(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.closedSignal.emit();
    Signal.clearData(this);
  }

  dispose(): void {
    if (!this.disposed && !this.comm.isDisposed) this.comm.close();
    this.drop();
  }
}
