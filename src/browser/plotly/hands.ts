import type { ControlValue, ControlValues } from "../../widgets/control";

/** What a picture may do to its widget: to the controls, and to the step that is shown. */
export interface Hands {
  value(control: string): ControlValue | undefined;
  /** What does not fit a control is moved to what does, or let be. */
  set(values: ControlValues): void;
  /** Stands at a step. */
  go(step: number): void;
}

/** Hands of a picture without controls. */
export function stepsOnly(go: (step: number) => void): Hands {
  return { value: () => undefined, set: () => undefined, go };
}

/** A place in the units of a figure's axes. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where an axis was laid, and its pixels as values. */
export interface HandAxis {
  readonly _offset: number;
  readonly _length: number;
  l2p(value: number): number;
  /** Of a value as data have it: on a logarithmic axis too. */
  d2p(value: number): number;
  p2d(pixel: number): number;
}

/** The two axes of a figure, between pixels of the figure and values. */
export interface Plane {
  pixels(place: Place): { readonly left: number; readonly top: number };
  /** undefined: beside the plane. */
  place(event: MouseEvent): Place | undefined;
  /** The nearest place of the plane. */
  nearest(event: MouseEvent): Place;
}

/** The plane that Plotly has laid in `node`. */
export function planeOf(node: HTMLElement, x: HandAxis, y: HandAxis): Plane {
  const inside = (pixel: number, { _length }: HandAxis): boolean => pixel >= 0 && pixel <= _length;
  const clamp = (pixel: number, { _length }: HandAxis): number => Math.min(_length, Math.max(0, pixel));
  const pixelsOf = (event: MouseEvent): [number, number] => {
    const { left, top } = node.getBoundingClientRect();
    return [event.clientX - left - x._offset, event.clientY - top - y._offset];
  };
  const nearest = (event: MouseEvent): Place => {
    const [across, down] = pixelsOf(event);
    return { x: x.p2d(clamp(across, x)), y: y.p2d(clamp(down, y)) };
  };
  return {
    pixels: (place) => ({ left: x._offset + x.d2p(place.x), top: y._offset + y.d2p(place.y) }),
    place(event) {
      const [across, down] = pixelsOf(event);
      return inside(across, x) && inside(down, y) ? nearest(event) : undefined;
    },
    nearest,
  };
}

/** Follows a pointer from a press to its release, a place a frame. */
export function followPointer(node: HTMLElement, event: PointerEvent, moved: (event: PointerEvent) => void): void {
  let latest: PointerEvent | undefined;
  let frame = 0;
  const tell = (): void => {
    frame = 0;
    if (latest) moved(latest);
    latest = undefined;
  };
  const move = (next: PointerEvent): void => {
    latest = next;
    frame ||= requestAnimationFrame(tell);
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    tell();
    node.removeEventListener("pointermove", move);
  };
  event.preventDefault();
  node.setPointerCapture(event.pointerId);
  node.addEventListener("pointermove", move);
  node.addEventListener("lostpointercapture", end, { once: true });
}
