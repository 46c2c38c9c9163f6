/** `name: value; name: value` with another value for one name, put last; without a value that name is taken out. */
export function withEntry(text: string, name: string, value: string | undefined): string {
  const others = text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "" && entry.slice(0, entry.lastIndexOf(":")).trim() !== name);
  return [...others, ...(value === undefined ? [] : [`${name}: ${value}`])].join("; ");
}
