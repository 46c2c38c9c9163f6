import { decodePayload } from "../messages/decode";
import type { Payload } from "../messages/payload";
import { element } from "./element";
import { hintPart } from "./exercises/hint";
import { predictPart } from "./exercises/predict";
import { quizPart } from "./exercises/quiz";
import { verdictPart } from "./exercises/verdict";
import { interactPart } from "./mounts/interact";
import { livePart } from "./mounts/live";
import { picturePart } from "./mounts/picture";
import { type Part } from "./mounts/part";
import { viewPart } from "./mounts/view";
import { widgetPart } from "./mounts/widget";
import type { Mounted, PageContext } from "./page-context";
import { isDarkTheme, pageTheme } from "./page-theme";
import { plainKeys } from "./plain-keys";

/**
 * Draws a payload in an element of the page. What is no payload, or one of a version to come, is a line that says so. `update`
 * takes the next one in; `dispose` leaves nothing behind.
 */
export function mount(host: HTMLElement, payload: unknown, context: PageContext): Mounted {
  const root = element("div", { class: "gradwalk" });
  host.append(root);
  const stopKeys = plainKeys(root);
  let kept = context.saved;
  let shown: { readonly type: Payload["type"]; readonly part: Part } | undefined;
  const own: PageContext = {
    ...context,
    get saved() {
      return kept;
    },
    save(state) {
      kept = state;
      context.save(state);
    },
  };

  function show(json: unknown): void {
    try {
      const next = decodePayload(json);
      if (shown?.type === next.type && shown.part.update?.(next)) return;
      replace({ type: next.type, part: partOf(next, own) });
    } catch (error) {
      const message = element("p", { class: "gradwalk-Trouble", role: "alert" }, (error as Error).message);
      clear();
      root.replaceChildren(message);
    }
  }

  function replace(next: NonNullable<typeof shown>): void {
    clear();
    shown = next;
    root.replaceChildren(next.part.node);
  }

  function clear(): void {
    shown?.part.dispose();
    shown = undefined;
  }

  function wear(): void {
    root.dataset["theme"] = isDarkTheme(pageTheme(root)) ? "dark" : "light";
  }

  wear();
  show(payload);
  return {
    update: show,
    follow: (state) => shown?.part.follow?.(state),
    repaint() {
      wear();
      shown?.part.repaint();
    },
    dispose() {
      stopKeys();
      clear();
      root.remove();
    },
  };
}

function partOf(payload: Payload, context: PageContext): Part {
  switch (payload.type) {
    case "view":
      return viewPart(payload, context);
    case "picture":
      return picturePart(payload, context);
    case "widget":
      return widgetPart(payload, context);
    case "interact":
      return interactPart(payload, context);
    case "live":
      return livePart(payload, context);
    case "verdict":
      return verdictPart(payload, context);
    case "hint":
      return hintPart(payload, context);
    case "quiz":
      return quizPart(payload, context);
    case "predict":
      return predictPart(payload, context);
  }
}
