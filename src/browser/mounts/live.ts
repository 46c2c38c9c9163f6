import type { Picture, View } from "../../figures/view";
import { pictures } from "../../figures/pictures";
import type { LivePayload, Payload } from "../../messages/payload";
import type { ControlValues } from "../../widgets/control";
import { controlPanel } from "../controls/panel";
import { allowedValues } from "../controls/values";
import { button, element } from "../element";
import { frame } from "../frame";
import { kernelSide } from "../kernel-side";
import type { PageContext } from "../page-context";
import { player, type Player } from "../player";
import { stepsOnly } from "../plotly/hands";
import { progressBar } from "../progress-bar";
import { stage } from "../stage";
import type { Part } from "./part";

/** A run that is drawn while it goes on; when it is over it can be scrubbed. */
export function livePart(first: LivePayload, context: PageContext): Part {
  let state = first;
  let values: ControlValues = allowedValues(first.controls, first.values);
  let bar: Player | undefined;
  const own = stage(
    context,
    first.id,
    stepsOnly((step) => bar?.stand(step)),
  );
  const progress = progressBar();
  const panel = controlPanel(first.controls, (name, value) => {
    values = { ...values, [name]: value };
    side.ask({ type: "change", values });
  });
  const side = kernelSide(context.kernel, first.id, "This run lives", enable);
  const hold = button("Pause", () => side.ask({ type: "drive", action: state.paused ? "resume" : "pause" }));
  const stop = button("Stop", () => side.ask({ type: "drive", action: "stop" }));
  const driving = element("div", { class: "gradwalk-Driving" }, hold, stop, progress.node);
  const place = element("div", { hidden: true });
  const outer = frame(titleOf(first.view), [], side.node, panel.node, own.node, driving, place, own.words);

  function enable(): void {
    const able = side.isOpen() && state.running;
    panel.enable(able);
    hold.disabled = !able;
    stop.disabled = !able;
    side.node.hidden ||= !state.running;
  }

  function show(next: LivePayload): void {
    state = next;
    // Another view of this output may have moved them.
    if (!panel.node.contains(document.activeElement)) panel.set((values = allowedValues(next.controls, next.values)));
    hold.textContent = next.paused ? "Resume" : "Pause";
    progress.show(next);
    driving.hidden = !next.running;
    panel.node.hidden = !next.running || Object.keys(next.controls).length === 0;
    enable();
    if (!next.running && isPicture(next.view)) scrub(next.view);
    else own.show(next.view, next.running);
  }

  /** The run is over: its trace is scrubbed, from its end. */
  function scrub({ picture, trace, step }: Picture): void {
    bar?.dispose();
    bar = player({
      from: 0,
      sizes: [],
      start: { step },
      stage: own,
      moved: (moved) => context.save({ ...moved }),
      failed: outer.trouble,
      busy: outer.busy,
    });
    place.replaceChildren(bar.node);
    place.hidden = false;
    bar.begin({ kind: "picture", picture, trace });
  }

  show(first);
  side.begin();
  return {
    node: outer.node,
    update(payload: Payload) {
      const next = payload as LivePayload;
      // Another run under the same output; an older state of this one is not drawn over a newer.
      if (next.id !== first.id) return false;
      if (next.sequence > state.sequence) show(next);
      return true;
    },
    repaint: own.repaint,
    dispose() {
      side.dispose();
      bar?.dispose();
      own.dispose();
    },
  };
}

function isPicture(view: View | Picture): view is Picture {
  return "picture" in view && Object.hasOwn(pictures, view.picture);
}

function titleOf(view: View | Picture): string {
  return isPicture(view) ? (pictures[view.picture]?.title ?? view.figure.label) : view.figure.label;
}
