import { type Connection } from "./connection";
import { type KernelSession } from "./kernel-session";
import { type PageKernel } from "../../browser/page-context";

/** Outside a notebook nothing runs. */
export const noKernel: PageKernel = {
  state: () => "none",
  connect: () => undefined,
  onChange: () => () => undefined,
};

/** A notebook's kernel, as its outputs see it. */
export function pageKernel(session: KernelSession): PageKernel {
  return {
    state: (id) => (session.isFresh(id) ? "ready" : session.isAlive ? "offer" : "none"),
    connect: (id, listener) => {
      const connection = session.connect(id);
      connection?.answered.connect((_: Connection, answer) => listener.answer(answer));
      connection?.closed.connect(() => listener.closed());
      return connection && { send: (request) => connection.send(request), close: () => connection.dispose() };
    },
    interrupt: () => void session.interrupt(),
    onChange: (listener) => {
      const slot = (): void => listener();
      session.changed.connect(slot);
      return () => void session.changed.disconnect(slot);
    },
  };
}
