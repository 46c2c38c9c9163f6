import { randomUUID } from "node:crypto";
import { describe } from "../../engine/options";
import { here } from "./here";
import type { Bundle } from "./host";

/** What stands under a cell, and can be replaced. */
export interface Output {
  /** Shows something else in the same place. */
  update(bundle: Bundle, options?: { readonly metadata?: Bundle }): void;
}

/** Shows anything under a cell: representations of one thing by MIME type, of which a front end takes the richest that it knows. */
export interface Display {
  /** `display({ "text/plain": "a circle", "image/svg+xml": svg })` */
  (bundle: Bundle, options?: { readonly metadata?: Bundle }): Output;
  text(text: string): Output;
  html(html: string): Output;
  markdown(markdown: string): Output;
  /** TeX, between dollar signs. */
  latex(tex: string): Output;
  svg(svg: string): Output;
  png(bytes: Uint8Array): Output;
  json(value: unknown): Output;
  /** Clears what the cell has shown; `wait`: only when the next output comes. */
  clear(options?: { readonly wait?: boolean }): void;
}

export const display: Display = Object.assign(
  (bundle: Bundle, options: { readonly metadata?: Bundle } = {}): Output => {
    check(bundle);
    const id = randomUUID();
    here().display(bundle, { ...options, id });
    return new Displayed(id);
  },
  {
    text: (text: string) => display({ "text/plain": String(text) }),
    html: (html: string) => display({ "text/html": html, "text/plain": html.replace(/<[^>]*>/g, "") }),
    markdown: (markdown: string) => display({ "text/markdown": markdown, "text/plain": markdown }),
    latex: (tex: string) => display({ "text/latex": tex, "text/plain": tex }),
    svg: (svg: string) => display({ "image/svg+xml": svg, "text/plain": "An SVG image" }),
    png: (bytes: Uint8Array) =>
      display({ "image/png": Buffer.from(bytes).toString("base64"), "text/plain": "A PNG image" }),
    json: (value: unknown) =>
      display({ "application/json": value, "text/plain": JSON.stringify(value) ?? "undefined" }),
    clear: ({ wait = false }: { readonly wait?: boolean } = {}) => here().clear(wait),
  },
);

class Displayed implements Output {
  constructor(private readonly id: string) {}

  update(bundle: Bundle, options: { readonly metadata?: Bundle } = {}): void {
    check(bundle);
    here().display(bundle, { ...options, id: this.id, update: true });
  }
}

// A cell that ends with it has shown what there is to see.
here().represent((value) => (value instanceof Displayed ? {} : undefined));

function check(bundle: unknown): void {
  const right =
    typeof bundle === "object" && bundle !== null && Object.keys(bundle).every((type) => type.includes("/"));
  if (!right)
    throw new TypeError(
      `display: expected representations by MIME type; got ${describe(bundle)} — for example display({ "text/plain": "hello" })`,
    );
}
