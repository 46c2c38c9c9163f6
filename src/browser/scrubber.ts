import { button, element, freshId } from "./element";
import { sign } from "./signs";

/** What a scrubber shows: a place from 0 to `last`, in words as well. */
export interface ScrubberState {
  readonly place: number;
  readonly last: number;
  /** What a place is called: `"mistake"`, `"step"`. */
  readonly size: string;
  /** More places are still being worked out. */
  readonly growing: boolean;
  readonly playing: boolean;
  /** What is shown lies after the place, on the way to the next. */
  readonly between: boolean;
  /** Steps a second. */
  readonly speed: number;
}

export interface ScrubberEvents {
  /** Wants a place. */
  go(place: number): void;
  /** Wants to play, or to stand still. */
  play(on: boolean): void;
  speed(stepsASecond: number): void;
  size(name: string): void;
}

export interface Scrubber {
  readonly node: HTMLElement;
  show(state: ScrubberState): void;
}

/** Steps a second; the slowest is slow motion. */
export const speeds = [0.25, 0.5, 1, 2, 5, 10, 30, 100, 300] as const;

/** First, back, play, forward, last, a slider over the places, the size of a step where there are several, and the speed. */
export function scrubber(events: ScrubberEvents, options: { sizes: readonly string[] }): Scrubber {
  let state: ScrubberState = { place: 0, last: 0, size: "", growing: false, playing: false, between: false, speed: 1 };
  const press = (name: "first" | "back" | "play" | "forward" | "last", title: string, act: () => void) =>
    button({ sign: sign(name), title }, act, "gradwalk-Scrubber-button");
  const first = press("first", "First", () => events.go(0));
  const back = press("back", "Step back", () => events.go(state.place - (state.between ? 0 : 1)));
  const play = press("play", "Play", () => events.play(!state.playing));
  const forward = press("forward", "Step forward", () => events.go(state.place + 1));
  const last = press("last", "Last", () => events.go(Infinity));
  const track = element("input", { type: "range", min: 0, max: 0, step: 1, value: 0, "aria-label": "Step" });
  track.addEventListener("input", () => events.go(Number(track.value)));
  const count = element("span", { class: "gradwalk-Scrubber-count", "aria-hidden": "true" });
  const speed = select(
    "Speed",
    speeds.map((each) => [String(each), speedName(each)]),
    (value) => events.speed(Number(value)),
  );
  const size =
    options.sizes.length > 1
      ? select(
          "Size",
          options.sizes.map((name) => [name, name]),
          (value) => events.size(value),
        )
      : undefined;
  const node = element(
    "div",
    { class: "gradwalk-Scrubber", role: "group", "aria-label": "Scrubber" },
    element("div", { class: "gradwalk-Scrubber-buttons" }, first, back, play, forward, last),
    element("div", { class: "gradwalk-Scrubber-track" }, track, count),
    element("div", { class: "gradwalk-Scrubber-choices" }, size?.node, speed.node),
  );

  return {
    node,
    show(next) {
      if (next.playing !== state.playing) name(play, next.playing);
      state = next;
      const words = `${next.place} of ${next.last}${next.growing ? " …" : ""}`;
      track.max = String(next.last);
      track.value = String(next.place);
      track.setAttribute("aria-valuetext", `${next.size} ${next.place} of ${next.last}`);
      track.style.setProperty("--gradwalk-part", String(next.last === 0 ? 0 : next.place / next.last));
      count.textContent = words;
      // As wide as the widest it will say: the track keeps its length.
      count.style.minWidth = `${2 * String(next.last).length + 5}ch`;
      speed.input.value = String(next.speed);
      if (size) size.input.value = next.size;
      dim(next.place === 0 && !next.between, first, back);
      dim(next.place >= next.last && !next.growing, forward, last);
    },
  };
}

function name(play: HTMLButtonElement, playing: boolean): void {
  const title = playing ? "Pause" : "Play";
  play.replaceChildren(sign(playing ? "pause" : "play"));
  play.setAttribute("aria-label", title);
  play.title = title;
}

// At an end a press leads nowhere, as in any player: the button is dim, and keeps the focus it may have.
function dim(off: boolean, ...buttons: readonly HTMLButtonElement[]): void {
  for (const each of buttons) each.dataset["dim"] = String(off);
}

function select(
  label: string,
  options: readonly (readonly [string, string])[],
  changed: (value: string) => void,
): { readonly node: HTMLElement; readonly input: HTMLSelectElement } {
  const id = freshId();
  const input = element("select", { id }, ...options.map(([key, text]) => element("option", { value: key }, text)));
  input.addEventListener("change", () => changed(input.value));
  return { node: element("span", { class: "gradwalk-Select" }, element("label", { for: id }, label), input), input };
}

function speedName(stepsASecond: number): string {
  return stepsASecond < 1 ? `${stepsASecond === 0.25 ? "¼" : "½"} a second` : `${stepsASecond} a second`;
}
