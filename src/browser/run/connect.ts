import type { FromRunner, ToRunner } from "./protocol";
import { runner } from "./runner";

/** A runner, wherever it is. */
export interface RunnerLine {
  send(message: ToRunner): void;
  end(): void;
}

/** A runner off the main thread; in the page itself where a worker is forbidden or does not load. */
export function connectRunner(receive: (message: FromRunner) => void): RunnerLine {
  let worker: Worker | undefined;
  let here: ReturnType<typeof runner> | undefined;
  let ended = false;
  // What was sent before the worker answered: told again if it never does.
  let unanswered: ToRunner[] | undefined = [];

  const listen = (message: FromRunner): void => {
    unanswered = undefined;
    if (!ended) receive(message);
  };

  function stayHere(): void {
    worker?.terminate();
    worker = undefined;
    here = runner((message) => queueMicrotask(() => listen(message)));
    for (const message of unanswered ?? []) here.receive(message);
    unanswered = undefined;
  }

  try {
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromRunner>) => listen(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (unanswered && !ended) stayHere();
    };
  } catch {
    stayHere();
  }

  return {
    send(message) {
      unanswered?.push(message);
      if (here) here.receive(message);
      else worker?.postMessage(message);
    },
    end() {
      ended = true;
      worker?.terminate();
      here?.end();
    },
  };
}
