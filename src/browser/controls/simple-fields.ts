import type { Choice } from "../../widgets/control";
import { button, element, freshId } from "../element";
import type { Changed, Field } from "./field";
import { typedNumber } from "./typed-number";

/** One of a few named things. */
export function choiceField(label: string, { options }: Choice, changed: Changed): Field {
  const select = element(
    "select",
    { id: freshId() },
    ...options.map((name) => element("option", { value: name }, name)),
  );
  select.addEventListener("change", () => changed(select.value));
  return labelled(label, "choice", select, (value) => (select.value = value as string));
}

/** In place of a control: what it chose among is the learner's own function now. */
export function yoursField(label: string): Field {
  const select = element("select", { id: freshId(), disabled: true }, element("option", {}, "yours"));
  return { ...labelled(label, "choice", select, () => undefined), enable: () => undefined };
}

/** On or off. */
export function toggleField(label: string, changed: Changed): Field {
  const box = element("input", { type: "checkbox", id: freshId() });
  box.addEventListener("change", () => changed(box.checked));
  return labelled(label, "toggle", box, (value) => (box.checked = value as boolean));
}

/** A line of text, taken when it is left or with Enter. */
export function textField(label: string, changed: Changed): Field {
  const input = element("input", { type: "text", id: freshId(), autocomplete: "off" });
  input.addEventListener("change", () => changed(input.value));
  return labelled(label, "text", input, (value) => (input.value = value as string));
}

// Four digits are enough to differ and short enough to say to a neighbour.
const seeds = 10_000;

/** The seed of a run, and a button for another. */
export function seedField(label: string, changed: Changed): Field {
  const name = freshId();
  const typed = typedNumber(
    { label, labelledBy: name, width: 5 },
    (value) => (Number.isSafeInteger(value) && value >= 0 ? undefined : "a whole number from 0"),
    changed,
  );
  typed.input.id = freshId();
  const another = button("New seed", () => {
    const value = Math.floor(Math.random() * seeds);
    typed.set(value);
    changed(value);
  });
  return {
    node: element(
      "div",
      { class: "gradwalk-Field gradwalk-Field-seed" },
      element("label", { id: name, for: typed.input.id }, label),
      typed.input,
      another,
      typed.trouble,
    ),
    set: (value) => typed.set(value as number),
    enable(on) {
      typed.input.disabled = !on;
      another.disabled = !on;
    },
  };
}

function labelled(label: string, kind: string, input: HTMLInputElement | HTMLSelectElement, set: Field["set"]): Field {
  return {
    node: element(
      "div",
      { class: `gradwalk-Field gradwalk-Field-${kind}` },
      element("label", { for: input.id }, label),
      input,
    ),
    set,
    enable: (on) => void (input.disabled = !on),
  };
}
