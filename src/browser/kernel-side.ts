import type { Answer, Request } from "../messages/comm";
import { button, element } from "./element";
import type { Line, PageKernel } from "./page-context";

type Asked = Request extends infer Each ? (Each extends Request ? Omit<Each, "request"> : never) : never;

/** How an output stands to the part of it that lives in the kernel. */
export interface KernelSide {
  /** Says why nothing can be asked, where nothing can, and offers what helps. */
  readonly node: HTMLElement;
  /** Looks whether there is a kernel to ask, now and whenever that changes. */
  begin(): void;
  /** It can be asked. */
  isOpen(): boolean;
  /** Asks; an answer to an earlier question is not waited for any more. Nothing is asked of a kernel that is gone. */
  ask(request: Asked, answered?: (answer: Answer) => void): void;
  dispose(): void;
}

/**
 * The kernel's side of the output with this id. A line to it is opened when its kernel runs and sent it in this session, or when
 * the learner asks for it. `what` says what lives there: `"Your function lives"`. `changed` is called when it can be asked, or no more.
 */
export function kernelSide(kernel: PageKernel, id: string | undefined, what: string, changed: () => void): KernelSide {
  const words = element("span");
  const offer = button("Connect", () => connect());
  const node = element("p", { class: "gradwalk-Kernel" }, words, offer);
  let line: Line | undefined;
  let gone = false;
  let number = 0;
  let stop: (() => void) | undefined;
  let waiting: ((answer: Answer) => void) | undefined;

  function connect(): void {
    if (id === undefined || line) return;
    line = kernel.connect(id, {
      answer(answer) {
        if (answer.type === "gone") return lose();
        if (answer.request === number) waiting?.(answer);
      },
      closed: lose,
    });
    look();
  }

  function lose(): void {
    if (!line) return;
    const lost = line;
    line = undefined;
    waiting = undefined;
    gone = true;
    lost?.close();
    look();
  }

  function look(): void {
    const state = id === undefined ? "none" : kernel.state(id);
    if (state === "ready" && !line && !gone) return connect();
    const offered = state === "offer" && !gone;
    node.hidden = line !== undefined;
    offer.hidden = !offered;
    words.textContent = offered
      ? `${what} in the kernel, and this output was only opened with the notebook.`
      : `${what} in the kernel${gone ? ", which no longer knows this output" : ""}: run the cell again to move the controls.`;
    changed();
  }

  return {
    node,
    begin() {
      stop = kernel.onChange(() => {
        // A kernel that has sent it anew knows it again.
        if (id !== undefined && kernel.state(id) === "ready") gone = false;
        look();
      });
      look();
    },
    isOpen: () => line !== undefined,
    ask(request, answered) {
      waiting = answered;
      line?.send({ ...request, request: ++number } as Request);
    },
    dispose() {
      stop?.();
      const open = line;
      line = undefined;
      open?.close();
    },
  };
}
