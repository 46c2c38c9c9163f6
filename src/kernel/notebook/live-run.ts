import { decodeRequest, encodeMessage, type Request } from "../../messages";
import type { Controls, ControlValues } from "../../widgets/control";
import { slider } from "../../widgets/controls";
import { nextTurn } from "../turns";
import { Drive } from "./drive";
import type { LiveSource } from "./live-source";
import { here } from "./here";
import type { CommLine, CommListener } from "./host";
import { LiveDisplay, type LiveState } from "./live-display";
import { Progress } from "./progress";
import { sayWhyStill } from "./still";

/** How long a run goes on before the page is listened to, in milliseconds. */
const slice = 12;

/** A run that goes on, is drawn, and listens to the page. */
export class LiveRun<Result> {
  private readonly signal = here().signal();
  private readonly drive = new Drive(this.signal, () => this.display.draw());
  private readonly progress: Progress;
  private readonly controls: Controls;
  private readonly display: LiveDisplay;
  private running = true;

  constructor(private readonly source: LiveSource<Result>) {
    this.progress = new Progress(source.total);
    this.controls = controlsOf(source.rate?.learningRate);
    this.display = new LiveDisplay(
      () => source.view(),
      () => this.state(),
    );
    here().listen(this.display.id, (line) => this.listener(line));
  }

  /** Resolves with the result when the run is over; the last state is drawn in any case. */
  async toEnd(): Promise<Result> {
    this.display.draw();
    sayWhyStill();
    try {
      for (let over = false; !over && !this.drive.stopped;) {
        await this.drive.mayGoOn();
        if (this.drive.stopped) break;
        over = await this.goOn();
        if (!over) this.display.drawSoon();
        await nextTurn();
      }
    } finally {
      await this.close();
      this.running = false;
      this.drive.close();
      this.display.draw();
    }
    return this.source.result;
  }

  /** Leaves the run in good order, unless a stop has broken it off in the middle of a step: then it stays as it is. */
  private async close(): Promise<void> {
    try {
      await this.source.end();
    } catch (error) {
      if (this.signal?.aborted !== true && !isRunning(error)) throw error;
    }
  }

  /** As many steps as a slice of time has room for. */
  private async goOn(): Promise<boolean> {
    const begin = performance.now();
    let steps = 0;
    let over: boolean | Promise<boolean> = false;
    while (over === false && performance.now() - begin < slice) {
      over = this.source.next();
      steps++;
    }
    const ended = await over;
    this.progress.count(ended ? steps - 1 : steps, performance.now() - begin);
    return ended;
  }

  private state(): LiveState {
    const { learningRate } = this.source.rate ?? {};
    const values: ControlValues = learningRate === undefined ? {} : { learningRate };
    const { secondsLeft } = this.progress;
    return {
      running: this.running,
      paused: this.drive.paused,
      progress: this.progress.part,
      ...(this.running && secondsLeft !== undefined && { secondsLeft }),
      controls: this.controls,
      values,
    };
  }

  private listener(line: CommLine): CommListener {
    return {
      message: (data) => {
        const request = decodeRequest(data);
        try {
          if (this.running) this.obey(request);
        } catch (error) {
          line.send(encodeMessage({ type: "error", request: request.request, ...here().describe(error) }));
        }
      },
    };
  }

  private obey(request: Request): void {
    if (request.type === "drive") return this.drive.act(request.action);
    const { rate } = this.source;
    if (rate && "learningRate" in request.values) rate.learningRate = request.values.learningRate as number;
  }
}

/** A learning rate is moved by ratios, far enough to see a run crawl and fly apart. */
function controlsOf(learningRate: number | undefined): Controls {
  if (learningRate === undefined) return {};
  const [min, max] = [learningRate / 1_000, learningRate * 1_000];
  return { learningRate: slider({ label: "Learning rate", min, max, scale: "log", value: learningRate }) };
}

/** A generator that was broken off in the middle of a step cannot be closed. */
function isRunning(error: unknown): boolean {
  return error instanceof TypeError && error.message === "Generator is already running";
}
