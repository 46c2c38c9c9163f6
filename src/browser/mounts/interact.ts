import type { InteractPayload } from "../../messages/payload";
import type { ControlValues } from "../../widgets/control";
import { controlPanel } from "../controls/panel";
import { allowedValues } from "../controls/values";
import { element } from "../element";
import { errorLine, kernelWork } from "../kernel-work";
import { kernelSide } from "../kernel-side";
import { latest } from "../latest";
import type { PageContext } from "../page-context";
import { stage } from "../stage";
import { troubleLine } from "../trouble-line";
import type { Part } from "./part";

/** The learner's function of some controls, called in the kernel for each change. */
export function interactPart(payload: InteractPayload, context: PageContext): Part {
  let values: ControlValues = allowedValues(payload.controls, payload.values);
  const own = stage(context, payload.id);
  const trouble = troubleLine();
  const work = kernelWork(() => context.kernel.interrupt?.());
  const panel = controlPanel(payload.controls, (name, value) => {
    values = { ...values, [name]: value };
    changes.want(values);
  });
  const side = kernelSide(context.kernel, payload.id, "Your function lives", () => panel.enable(side.isOpen()));
  const changes = latest((wanted: ControlValues) => {
    if (!side.isOpen()) return;
    work.begin();
    side.ask({ type: "change", values: wanted }, (answer) => {
      work.end();
      if (answer.type === "view") own.show(answer.view);
      trouble.say(answer.type === "error" ? errorLine(answer) : undefined);
      changes.answered();
    });
  });
  const node = element(
    "div",
    { class: "gradwalk-Frame", role: "group", "aria-label": "Interact" },
    side.node,
    panel.node,
    work.node,
    trouble.node,
    own.node,
    own.words,
  );
  panel.set(values);
  own.show(payload.view);
  side.begin();
  return {
    node,
    repaint: own.repaint,
    dispose() {
      work.end();
      side.dispose();
      own.dispose();
    },
  };
}
