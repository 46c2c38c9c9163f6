import type { ToRunner } from "./protocol";
import { runner } from "./runner";

/** The page's `self` in a worker, without the types of a worker: they clash with those of the page. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<ToRunner>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const { receive } = runner((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => receive(data);
