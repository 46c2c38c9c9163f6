import type { WidgetPayload } from "../../messages/payload";
import type { ControlValues } from "../../widgets/control";
import { errorLine, kernelWork } from "../kernel-work";
import { kernelSide } from "../kernel-side";
import { latest } from "../latest";
import type { PageContext } from "../page-context";

/** Runs of a widget with the learner's functions: in the kernel, where these are. */
export interface LearnerRun {
  /** Why there are none, where there are none; and what stops one that does not end. */
  readonly nodes: readonly HTMLElement[];
  begin(): void;
  /** Runs under these values; while one runs, the latest wish waits. */
  run(values: ControlValues): void;
  dispose(): void;
}

export interface LearnerRunEvents {
  ran(trace: readonly unknown[], values: ControlValues): void;
  failed(message: string | undefined): void;
  enable(on: boolean): void;
}

/** The runs of a widget that was shown with functions of the learner's. */
export function learnerRun(
  { id, functions = [] }: WidgetPayload,
  context: PageContext,
  events: LearnerRunEvents,
): LearnerRun {
  const work = kernelWork(() => context.kernel.interrupt?.());
  const what = `Your ${functions.join(" and ")} ${functions.length === 1 ? "lives" : "live"}`;
  const side = kernelSide(context.kernel, id, what, () => {
    work.end();
    if (!side.isOpen()) runs.answered();
    events.enable(side.isOpen());
  });
  const runs = latest((values: ControlValues) => {
    if (!side.isOpen()) return runs.answered();
    work.begin();
    side.ask({ type: "run", values }, (answer) => {
      work.end();
      events.failed(answer.type === "error" ? errorLine(answer) : undefined);
      if (answer.type === "trace") events.ran(answer.trace, values);
      runs.answered();
    });
  });
  return {
    nodes: [side.node, work.node],
    begin: side.begin,
    run: runs.want,
    dispose() {
      work.end();
      side.dispose();
    },
  };
}
