import { randomUUID } from "node:crypto";
import type { Picture, View } from "../../figures/view";
import type { PicturePayload, ViewPayload } from "../../messages";
import { here } from "./here";

/** What is drawn once; with an id where the kernel can be asked about it. */
export function stillPayload(view: View | Picture): ViewPayload | PicturePayload {
  const id = here().interactive ? { id: randomUUID() } : {};
  if (!isPicture(view)) return { type: "view", view, ...id };
  const { picture, trace, step } = view;
  return { type: "picture", picture, trace, step, ...id };
}

/** What is shown can be scrubbed. */
export function isPicture(view: View | Picture): view is Picture {
  return "picture" in view && view.trace !== undefined;
}

/** Said under a picture that cannot ask its kernel anything. */
export function sayWhyStill(): void {
  const text = "Its controls need Gradwalk's own kernel: choose “TypeScript (Gradwalk)” in the kernel menu.";
  if (!here().interactive) here().display({ "text/plain": text });
}
