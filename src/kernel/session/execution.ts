import { takeNotice } from "../../accelerator";
import type { Cells, Outcome } from "../cells/cells";
import { thrownFailure } from "../cells/thrown";
import { uncheckedFailure } from "../cells/unchecked";
import { isTodo, verdictOfError } from "../../exercises/judge";
import type { Bundle } from "../notebook/host";
import type { Content, Message } from "../protocol/message";
import { nextTurn, pause } from "../turns";
import type { ActiveRuns } from "./active-runs";
import type { Failure } from "./failure";
import type { History } from "./history";
import { Interrupted } from "./interrupted";
import type { Line } from "./line";
import { representation } from "./representation";
import { Run } from "./run";
import { Tidy } from "./tidy";

/** How long requests that are on their way count as sent before a cell failed, in milliseconds. */
const onTheirWay = 10;

/** Runs cells one after the other, and says how each ended. */
export class Execution {
  private count = 0;
  private silentCount = 0;
  private readonly queue: Message[] = [];
  private busy = false;
  private readonly tidy = new Tidy();

  constructor(
    private readonly line: Line,
    private readonly cells: Cells,
    private readonly history: History,
    private readonly runs: ActiveRuns,
  ) {}

  add(request: Message): void {
    this.queue.push(request);
    if (this.busy) return;
    this.busy = true;
    this.tidy.begin();
    void this.next();
  }

  /** Something that a run started and did not wait for has failed. */
  report(run: Run | undefined, error: unknown): void {
    if (!run || run.silent || error instanceof Interrupted || run.stopped) return;
    if (!run.done) run.failures.push(error);
    else this.line.publish("error", { ...this.failure(error, run) }, run.request);
  }

  private async next(): Promise<void> {
    for (let request = this.queue.shift(); request; request = this.queue.shift()) await this.execute(request);
    this.busy = false;
    this.tidy.end();
  }

  private async execute(request: Message): Promise<void> {
    const { code, silent = false } = request.content;
    const run = new Run(silent ? `request ${++this.silentCount}` : `cell ${this.count + 1}`, request, silent === true);
    this.line.publish("status", { execution_state: "busy" }, request);
    if (!silent) {
      this.count++;
      this.line.publish("execute_input", { code: String(code), execution_count: this.count }, request);
    }
    try {
      const failure = await this.perform(String(code), run);
      if (failure) await this.failed(failure, run);
    } catch (error) {
      // What the cell gave cannot be shown.
      await this.failed(this.failure(error, run), run);
    }
    run.done = true;
    this.line.publish("status", { execution_state: "idle" }, request);
  }

  /** Runs a cell and shows what it gives; what went wrong is returned, and is not shown yet. */
  private async perform(source: string, run: Run): Promise<Failure | undefined> {
    const { request, silent } = run;
    const { store_history: store = true, user_expressions: expressions = {} } = request.content;
    const entry = store && !silent ? this.history.add(this.count, source) : undefined;
    const outcome = await this.runs.during(run, () => this.cells.run(source, run));
    const failure = await this.settled(outcome, run, source);
    const notice = silent ? undefined : takeNotice();
    if (notice !== undefined) this.line.publish("stream", { name: "stdout", text: `${notice}\n` }, request);
    if (failure) return failure;
    const data = outcome.status === "ok" && !silent ? shown(outcome.value) : undefined;
    if (entry && data) entry.output = String(data["text/plain"] ?? "");
    if (data) this.line.publish("execute_result", { execution_count: this.count, data, metadata: {} }, request);
    const evaluated = await this.evaluate(expressions as Content, request);
    const payload = outcome.status === "help" ? [{ source: "page", data: outcome.data, start: 0 }] : [];
    const content = { status: "ok", execution_count: this.count, payload, user_expressions: evaluated };
    this.line.reply("shell", "execute_reply", content, request);
    return undefined;
  }

  /** What went wrong, in the cell or in what it started: a rejection that nobody waits for is known one turn later. */
  private async settled(outcome: Outcome, run: Run, source: string): Promise<Failure | undefined> {
    await nextTurn();
    if (outcome.status === "unchecked" && !run.stopped) return uncheckedFailure(source, outcome.diagnostics);
    if (outcome.status === "thrown" && isTodo(outcome.error)) return this.unwritten(outcome.error, run);
    if (outcome.status === "thrown") return this.failure(outcome.error, run);
    const [first, ...others] = run.failures.map((error) => this.failure(error, run));
    for (const other of run.silent ? [] : others) this.line.publish("error", { ...other }, run.request);
    return first;
  }

  /** A cell that uses what the learner has still to write says so, and is no error: the cells behind it are run. */
  private unwritten(error: unknown, run: Run): undefined {
    const { message } = verdictOfError(error);
    if (!run.silent) this.line.publish("stream", { name: "stdout", text: `${message}\n` }, run.request);
  }

  private async failed(failure: Failure, { request, silent }: Run): Promise<void> {
    if (!silent) this.line.publish("error", { ...failure }, request);
    if (request.content.stop_on_error !== false) {
      await pause(onTheirWay);
      for (const waiting of this.queue.splice(0)) this.abort(waiting);
    }
    this.line.reply("shell", "execute_reply", { status: "error", execution_count: this.count, ...failure }, request);
  }

  private abort(request: Message): void {
    this.line.publish("status", { execution_state: "busy" }, request);
    this.line.reply("shell", "execute_reply", { status: "aborted", execution_count: this.count }, request);
    this.line.publish("status", { execution_state: "idle" }, request);
  }

  private async evaluate(expressions: Content, request: Message): Promise<Content> {
    const evaluated: Record<string, Content> = {};
    for (const [name, source] of Object.entries(expressions)) {
      const run = new Run(`request ${++this.silentCount}`, request, true);
      const outcome = await this.runs.during(run, () => this.cells.run(String(source), run));
      const failure = await this.settled(outcome, run, String(source));
      evaluated[name] = failure
        ? { status: "error", ...failure }
        : { status: "ok", data: representation(outcome.status === "ok" ? outcome.value : undefined), metadata: {} };
    }
    return evaluated;
  }

  private failure(error: unknown, run: Run): Failure {
    return thrownFailure(error, run.name, (cell) => this.cells.positionsOf(cell));
  }
}

/** What a cell's last expression shows; nothing to see is no result. */
function shown(value: unknown): Bundle | undefined {
  if (value === undefined || value === null) return undefined;
  const bundle = representation(value);
  return Object.keys(bundle).length > 0 ? bundle : undefined;
}
