export type Child = Node | string | undefined;
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its attributes and children. An attribute that is false or undefined is left out; true stands empty. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : String(value));
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** A push button. Its name is its text, or the title of its sign. */
export function button(
  face: string | { sign: Node; title: string },
  onClick: () => void,
  className = "gradwalk-Button",
): HTMLButtonElement {
  const signed = typeof face === "string" ? undefined : face;
  const node = element(
    "button",
    { type: "button", class: className, "aria-label": signed?.title, title: signed?.title },
    signed?.sign ?? (face as string),
  );
  node.addEventListener("click", onClick);
  return node;
}

let counted = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  return `gradwalk-${++counted}`;
}
