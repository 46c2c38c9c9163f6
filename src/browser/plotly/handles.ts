import type { Handle } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import { element } from "../element";
import { followPointer, type Hands, type Place, type Plane } from "./hands";

/**
 * Points of a widget to drag, laid over its figure. They are for pointers alone: the controls that they set are there for the
 * keyboard, and for a screen reader.
 */
export function handleLayer(hands: Hands) {
  const node = element("div", { class: "gradwalk-Handles", "aria-hidden": "true" });
  let handles: readonly Handle[] = [];
  let plane: Plane | undefined;

  function set({ sets }: Handle, { x, y }: Place): void {
    hands.set({
      ...(sets.x !== undefined && { [sets.x]: x }),
      ...(sets.y !== undefined && { [sets.y]: y }),
    } as ControlValues);
  }

  function knob(index: number): HTMLElement {
    const own = element("div", { class: "gradwalk-Handle" });
    own.addEventListener("pointerdown", (event) =>
      followPointer(own, event, (now) => plane && handles[index] && set(handles[index], plane.nearest(now))),
    );
    return own;
  }

  return {
    node,
    lay(next: readonly Handle[], on: Plane): void {
      handles = next;
      plane = on;
      while (node.children.length > next.length) node.lastElementChild?.remove();
      next.forEach((handle, index) => {
        const own = (node.children[index] as HTMLElement | undefined) ?? node.appendChild(knob(index));
        const { left, top } = on.pixels(handle);
        own.title = `${handle.label}: drag it`;
        own.style.transform = `translate(${left}px, ${top}px)`;
      });
    },
    /** A click on the plane brings the nearest handle there. */
    click(event: MouseEvent): void {
      const place = plane?.place(event);
      if (!place || !plane) return;
      const to = plane.pixels(place);
      const distance = (handle: Handle): number => {
        const from = (plane as Plane).pixels(handle);
        return Math.hypot(from.left - to.left, from.top - to.top);
      };
      const [nearest] = [...handles].sort((a, b) => distance(a) - distance(b));
      if (nearest) set(nearest, place);
    },
  };
}
