import { mount, type Mounted, type PageContext } from "../../src/browser";
import { widgets } from "../../src/widgets";
import { examples } from "../../test/golden/examples";
import { samples } from "./samples";

/** A page with no kernel, which forgets what is saved. */
const alone: PageContext = {
  save: () => undefined,
  kernel: { state: () => "none", connect: () => undefined, onChange: () => () => undefined },
};

/** Everything that can be drawn, by a name of its own; made when it is wanted. */
const outputs: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(
    Object.keys(widgets).map((name) => [`widget ${name}`, () => ({ type: "widget", widget: name, values: {} })]),
  ),
  ...Object.fromEntries(Object.entries(examples).map(([name, draw]) => [`figure ${name}`, () => payloadOf(draw())])),
  ...Object.fromEntries(Object.entries(samples).map(([name, payload]) => [name, () => payload])),
};

const mounted: Mounted[] = [];

/** For tests: to mount what they want, as often as they want. */
Object.assign(globalThis, { gradwalk: { mount, alone, outputs, mounted } });

function payloadOf(view: ReturnType<(typeof examples)[string]>): unknown {
  if (!("picture" in view)) return { type: "view", view };
  const { picture, trace, step } = view;
  return { type: "picture", picture, trace, step };
}

// `?only=widget perceptron`: that one alone, as a photographer wants it; `&theme=dark`: as in that theme of JupyterLab.
const asked = new URLSearchParams(location.search);
const only = asked.get("only");
document.body.dataset.page = asked.get("theme") ?? "plain";
const main = document.querySelector("main") as HTMLElement;
for (const [name, payload] of Object.entries(outputs)) {
  if (only !== null && only !== name) continue;
  const heading = document.createElement("h2");
  heading.textContent = name;
  const section = document.createElement("section");
  section.append(heading);
  main.append(section);
  mounted.push(mount(section, payload(), alone));
}
