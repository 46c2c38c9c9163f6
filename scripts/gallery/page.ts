import { mount, type PageContext } from "../../src/browser";
import { widgets } from "../../src/widgets";

/** A page with no kernel, which forgets what is saved. */
const alone: PageContext = {
  save: () => undefined,
  kernel: { state: () => "none", connect: () => undefined, onChange: () => () => undefined },
};

const chosen = new URLSearchParams(location.search).get("only");
const main = document.querySelector("main") as HTMLElement;
for (const widget of Object.values(widgets)) {
  if (chosen !== null && chosen !== widget.name) continue;
  const place = main.appendChild(document.createElement("section"));
  mount(place, { type: "widget", widget: widget.name, values: {} }, alone);
}
