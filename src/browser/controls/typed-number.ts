import { element, freshId } from "../element";
import { fieldText, parseNumber } from "./number-text";

/** A field for a number to type, and the line below it that says why what was typed is none. */
export interface TypedNumber {
  readonly input: HTMLInputElement;
  readonly trouble: HTMLElement;
  set(value: number): void;
}

/**
 * A number as text, so that nothing typed is thrown away: what does not fit stays as it is, with a line that says what would, and
 * the control keeps its value. Enter or leaving the field takes it; Escape brings the value back.
 */
export function typedNumber(
  { label, width, labelledBy }: { label: string; width: number; labelledBy: string },
  check: (value: number) => string | undefined,
  changed: (value: number) => void,
): TypedNumber {
  const id = freshId();
  const trouble = element("span", { class: "gradwalk-Trouble", id, role: "alert" });
  const input = element("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    spellcheck: "false",
    class: "gradwalk-Number",
    "aria-labelledby": labelledBy,
    size: width,
  });
  let value = 0;

  function say(message: string | undefined): void {
    trouble.textContent = message ?? "";
    if (message === undefined) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    } else {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", id);
    }
  }

  function take(): void {
    if (input.value === fieldText(value)) return say(undefined);
    const typed = parseNumber(input.value);
    const message = typed === undefined ? "a number" : check(typed);
    if (message !== undefined) {
      const got = input.value.trim() === "" ? "nothing" : input.value.trim();
      return say(`${label}: expected ${message}; got ${got} — it stays at ${fieldText(value)}`);
    }
    say(undefined);
    if (typed !== value) changed((value = typed as number));
    input.value = fieldText(value);
  }

  function set(next: number): void {
    value = next;
    input.value = fieldText(next);
    say(undefined);
  }

  input.addEventListener("change", take);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") take();
    if (event.key === "Escape") set(value);
  });
  return { input, trouble, set };
}
