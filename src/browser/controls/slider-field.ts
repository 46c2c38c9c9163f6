import type { Slider } from "../../widgets/control";
import { element, freshId } from "../element";
import type { Changed, Field } from "./field";
import { fieldText, spoken } from "./number-text";
import { trackOf } from "./track";
import { typedNumber } from "./typed-number";

/** A number: a native slider to move, and a field to type any value between its ends. */
export function sliderField(label: string, slider: Slider, changed: Changed): Field {
  const { min, max, step, unit } = slider;
  const track = trackOf(slider);
  const name = freshId();
  const range = element("input", { type: "range", id: freshId(), min: 0, max: track.last, step: 1 });
  const whole = step !== undefined && Number.isInteger(step) && Number.isInteger(min);
  const typed = typedNumber(
    { label, labelledBy: name, width: Math.max(fieldText(min).length, fieldText(max).length, 4) },
    (value) =>
      value < min || value > max || (whole && !Number.isInteger(value))
        ? `a ${whole ? "whole " : ""}number from ${fieldText(min)} to ${fieldText(max)}`
        : undefined,
    (value) => {
      move(value);
      changed(value);
    },
  );

  function move(value: number): void {
    range.value = String(track.placeOf(value));
    range.style.setProperty("--gradwalk-part", String(Number(range.value) / track.last));
    range.setAttribute("aria-valuetext", spoken(value, unit));
  }

  range.addEventListener("input", () => {
    const value = track.valueAt(Number(range.value));
    move(value);
    typed.set(value);
    changed(value);
  });

  return {
    node: element(
      "div",
      { class: "gradwalk-Field gradwalk-Field-slider" },
      element("label", { id: name, for: range.id }, label),
      range,
      element(
        "span",
        { class: "gradwalk-Field-value" },
        typed.input,
        unit && element("span", { class: "gradwalk-Unit" }, unit),
      ),
      typed.trouble,
    ),
    set(value) {
      move(value as number);
      typed.set(value as number);
    },
    enable(on) {
      range.disabled = !on;
      typed.input.disabled = !on;
    },
  };
}
