import { type ISessionContext } from "@jupyterlab/apputils";
import { type Kernel, KernelMessage } from "@jupyterlab/services";
import { type ISignal, Signal } from "@lumino/signaling";
import { commTarget } from "../../messages/comm";
import { mimeType } from "../../messages/payload";
import { Connection } from "./connection";

/**
 * What a notebook's kernel knows of the outputs on the page. An output is fresh when its message was seen arriving since
 * the kernel started; one that was only opened with the notebook is not, and no comm is opened for it by itself.
 */
export class KernelSession {
  private readonly fresh = new Set<string>();
  private readonly connections = new Set<Connection>();
  private readonly changedSignal = new Signal<this, void>(this);
  private kernel: Kernel.IKernelConnection | null = null;

  constructor(private readonly session: ISessionContext) {
    session.kernelChanged.connect(this.onKernel, this);
    session.statusChanged.connect(this.onStatus, this);
    session.disposed.connect(this.onDisposed, this);
    this.onKernel();
  }

  /** Emitted when an output became fresh, and when the kernel that knew them is gone. */
  get changed(): ISignal<this, void> {
    return this.changedSignal;
  }

  /** There is a kernel to ask. */
  get isAlive(): boolean {
    return this.kernel !== null && !this.kernel.isDisposed && this.kernel.status !== "dead";
  }

  /** The kernel that runs now has sent the output with this id. */
  isFresh(id: string): boolean {
    return this.isAlive && this.fresh.has(id);
  }

  /** Opens a comm for the output with this id; undefined when there is no kernel. */
  connect(id: string): Connection | undefined {
    if (!this.kernel || !this.isAlive) return undefined;
    const comm = this.kernel.createComm(commTarget);
    const connection = new Connection(comm);
    this.connections.add(connection);
    connection.closed.connect(() => this.connections.delete(connection));
    comm.open({ id });
    return connection;
  }

  /** Ends what the kernel is doing. */
  async interrupt(): Promise<void> {
    if (this.kernel && this.isAlive) await this.kernel.interrupt();
  }

  private onKernel(): void {
    this.kernel?.anyMessage.disconnect(this.onMessage, this);
    this.kernel = this.session.session?.kernel ?? null;
    this.kernel?.anyMessage.connect(this.onMessage, this);
    this.forget();
  }

  private onStatus(_: ISessionContext, status: Kernel.Status): void {
    if (status === "restarting" || status === "autorestarting" || status === "dead") this.forget();
  }

  private onMessage(_: Kernel.IKernelConnection, { msg, direction }: Kernel.IAnyMessageArgs): void {
    if (direction !== "recv" || !carriesOutput(msg)) return;
    const payload = msg.content.data[mimeType] as { readonly id?: unknown } | undefined;
    if (typeof payload?.id !== "string" || this.fresh.has(payload.id)) return;
    this.fresh.add(payload.id);
    this.changedSignal.emit();
  }

  private onDisposed(): void {
    this.kernel?.anyMessage.disconnect(this.onMessage, this);
    this.kernel = null;
    this.forget();
    Signal.clearData(this);
  }

  private forget(): void {
    this.fresh.clear();
    for (const connection of [...this.connections]) connection.drop();
    this.changedSignal.emit();
  }
}

type OutputMessage =
  KernelMessage.IDisplayDataMsg | KernelMessage.IUpdateDisplayDataMsg | KernelMessage.IExecuteResultMsg;

function carriesOutput(message: KernelMessage.IMessage): message is OutputMessage {
  return (
    KernelMessage.isDisplayDataMsg(message) ||
    KernelMessage.isUpdateDisplayDataMsg(message) ||
    KernelMessage.isExecuteResultMsg(message)
  );
}
