import { randomUUID } from "node:crypto";
import type { Picture, View } from "../../figures/view";
import type { LivePayload } from "../../messages";
import { viewBundle } from "./bundle";
import { here } from "./here";
import { stillPayload } from "./still";

/** Not more than 30 updates leave in a second. */
const shortest = 34;

/** Drawing may take this part of the time, the run has the rest. */
const share = 0.3;

/** What is to be said of a run beside its view. */
export type LiveState = Omit<LivePayload, "type" | "id" | "sequence" | "view">;

/** The place under a cell in which a run is drawn while it goes on. */
export class LiveDisplay {
  readonly id = randomUUID();
  private sequence = 0;
  private nextAt = 0;

  constructor(
    private readonly view: () => View | Picture,
    private readonly state: () => LiveState,
  ) {}

  /** Draws, unless it was drawn a moment ago. */
  drawSoon(): void {
    if (performance.now() >= this.nextAt) this.draw();
  }

  /** Draws what is so now, for certain. */
  draw(): void {
    const begin = performance.now();
    const whole = this.view();
    const state = this.state();
    const view = state.running ? withoutTrace(whole) : whole;
    const host = here();
    const payload: LivePayload = { type: "live", id: this.id, sequence: this.sequence, ...state, view };
    const bundle = viewBundle(host.interactive ? payload : stillPayload(view), view);
    host.display(bundle, { id: this.id, update: this.sequence > 0 });
    this.sequence++;
    const end = performance.now();
    this.nextAt = end + Math.max(shortest, (end - begin) * (1 / share - 1));
  }
}

/** While a run goes on only what is on the screen is sent: its trace grows with every step, and is scrubbed when it is over. */
function withoutTrace(view: View | Picture): View | Picture {
  return "trace" in view ? { ...view, trace: undefined } : view;
}
