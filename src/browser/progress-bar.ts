import { formatNumber } from "../figures/parts/number";
import { element, freshId } from "./element";

/** How far a run has come, as a bar and in words. */
export function progressBar(): {
  readonly node: HTMLElement;
  show(run: { progress: number; secondsLeft?: number; paused: boolean }): void;
} {
  const id = freshId();
  const bar = element("progress", { id, max: 1, value: 0 });
  const words = element("span", { class: "gradwalk-Progress-words" });
  const node = element(
    "div",
    { class: "gradwalk-Progress" },
    element("label", { for: id, class: "gradwalk-Hidden" }, "Progress"),
    bar,
    words,
  );
  return {
    node,
    show({ progress, secondsLeft, paused }) {
      const part = Math.min(1, Math.max(0, Number.isFinite(progress) ? progress : 0));
      bar.value = part;
      const left = secondsLeft === undefined || !Number.isFinite(secondsLeft) ? "" : ` · ${inWords(secondsLeft)} left`;
      words.textContent = `${Math.floor(part * 100)} %${paused ? " · paused" : left}`;
    },
  };
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${formatNumber(seconds / 60, 2)} min`;
}
