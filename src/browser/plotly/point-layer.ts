import { classMark } from "../../figures/parts/palette";
import { paintColor, type Theme } from "../../figures/parts/theme";
import { writePoints } from "../../widgets/points-text";
import { button, element } from "../element";
import { followPointer, type Hands, type Plane } from "./hands";
import { classesIn, pointsIn, without, type OwnPoint } from "./point-text";

/**
 * A learner's own points, laid over their figure: a click on the plane adds one, a drag moves one, Delete takes the chosen one away.
 * The text field does the same by keyboard. The choice of the class that a click adds is the figure's legend as well.
 */
export function pointLayer(hands: Hands, control: string) {
  const marks = element("div", { class: "gradwalk-Handles", "aria-hidden": "true" });
  const adds = element("div", { class: "gradwalk-Points-class", role: "group", "aria-label": "A click adds" });
  const remove = button("Delete point", () => drop());
  const node = element("div", { class: "gradwalk-Points" }, adds, remove);
  let plane: Plane | undefined;
  let theme: Theme | undefined;
  let adding: string | undefined;
  let chosen: number | undefined;

  const points = (): OwnPoint[] => pointsIn(String(hands.value(control) ?? ""));
  const write = (next: readonly OwnPoint[]): void => hands.set({ [control]: writePoints(next) });

  function drop(): void {
    if (chosen !== undefined) write(without(points(), chosen));
    chosen = undefined;
    look();
  }

  function mark(index: number): HTMLElement {
    const own = element("div", { class: "gradwalk-Handle gradwalk-Handle-point", tabindex: -1 });
    own.addEventListener("pointerdown", (event) => {
      chosen = index;
      own.focus({ preventScroll: true });
      look();
      followPointer(own, event, (now) => {
        if (plane)
          write(points().map((point, each) => (each === index ? { ...point, ...plane?.nearest(now) } : point)));
      });
    });
    own.addEventListener("keydown", ({ key }) => (key === "Delete" || key === "Backspace") && drop());
    return own;
  }

  function look(): void {
    const all = points();
    const classes = classesIn(all);
    if (adding === undefined || !classes.includes(adding)) adding = classes[0];
    adds.replaceChildren(
      ...classes.map((name, index) => {
        const own = button(name, () => {
          adding = name;
          look();
        });
        own.prepend(signOf(index));
        own.setAttribute("aria-pressed", String(name === adding));
        own.setAttribute("aria-label", `A click adds ${name}`);
        return own;
      }),
    );
    remove.disabled = chosen === undefined;
    [...marks.children].forEach((each, index) => each.toggleAttribute("data-chosen", index === chosen));
  }

  function signOf(index: number): HTMLElement {
    const { color, symbol } = classMark(index);
    const sign = element("span", { "aria-hidden": "true" }, `${signs[symbol] ?? "●"} `);
    if (theme) sign.style.color = paintColor(color, theme);
    return sign;
  }

  return {
    node,
    marks,
    lay(on: Plane, colors: Theme): void {
      plane = on;
      theme = colors;
      const all = points();
      while (marks.children.length > all.length) marks.lastElementChild?.remove();
      all.forEach((point, index) => {
        const own = (marks.children[index] as HTMLElement | undefined) ?? marks.appendChild(mark(index));
        const { left, top } = on.pixels(point);
        own.style.transform = `translate(${left}px, ${top}px)`;
      });
      look();
    },
    click(event: MouseEvent): void {
      const place = plane?.place(event);
      if (place && adding !== undefined) write([...points(), { ...place, name: adding }]);
    },
  };
}

const signs: Readonly<Record<string, string>> = {
  circle: "●",
  "triangle-up": "▲",
  square: "■",
  diamond: "◆",
  cross: "✚",
  x: "✖",
  star: "★",
  pentagon: "⬟",
  "triangle-down": "▼",
  hexagon: "⬢",
};
