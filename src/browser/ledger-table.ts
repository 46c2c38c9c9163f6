import type { Ledger } from "../figures/view";
import { element } from "./element";

/** A ledger as a table that scrolls by itself; its current row is marked and kept in view, and the page stands still. `go`: to the step of a row. */
export function ledgerTable(go: (step: number) => void): {
  readonly node: HTMLElement;
  show(ledger: Ledger | undefined): void;
} {
  const caption = element("caption");
  const head = element("tr");
  const body = element("tbody");
  const table = element("table", {}, caption, element("thead", {}, head), body);
  const node = element("div", { class: "gradwalk-Ledger", role: "group", tabindex: 0, hidden: true }, table);
  let columns = "";
  let steps: readonly number[] | undefined;
  body.addEventListener("click", ({ target }) => {
    const row = target instanceof Element ? target.closest("tr") : null;
    const step = row && steps?.[row.sectionRowIndex];
    if (typeof step === "number") go(step);
  });

  function name({ caption: text, columns: names }: Ledger): void {
    const now = JSON.stringify([text, names]);
    if (now === columns) return;
    columns = now;
    caption.textContent = text;
    node.setAttribute("aria-label", text);
    head.replaceChildren(...names.map((name) => element("th", { scope: "col" }, name)));
    body.replaceChildren();
  }

  function keepInView(row: HTMLElement): void {
    const above = head.offsetHeight;
    const top = row.offsetTop - above;
    const bottom = row.offsetTop + row.offsetHeight;
    if (top < node.scrollTop) node.scrollTop = top;
    else if (bottom > node.scrollTop + node.clientHeight) node.scrollTop = bottom - node.clientHeight;
  }

  return {
    node,
    show(ledger) {
      // Once there is one its place is kept: nothing below it moves.
      if (ledger === undefined) return body.replaceChildren();
      node.hidden = false;
      name(ledger);
      steps = ledger.steps;
      // One that grows keeps its height: nothing below it moves.
      node.dataset["grows"] = String(steps !== undefined);
      fill(body, ledger);
      const rows = body.rows;
      const shown = ledger.current === undefined ? rows[rows.length - 1] : rows[ledger.current];
      if (shown) keepInView(shown);
    },
  };
}

function fill(body: HTMLTableSectionElement, { rows, current, steps }: Ledger): void {
  while (body.rows.length > rows.length) body.deleteRow(-1);
  rows.forEach((cells, index) => {
    const row = body.rows[index] ?? body.insertRow();
    while (row.cells.length > cells.length) row.deleteCell(-1);
    cells.forEach((text, column) => {
      const cell = row.cells[column] ?? row.insertCell();
      if (column === 0 && steps) lead(cell, text);
      else if (cell.textContent !== text) cell.textContent = text;
    });
    if (index === current) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
}

/** The first cell of a row that leads to a step is a button, so that the keyboard comes there too. */
function lead(cell: HTMLTableCellElement, text: string): void {
  const own =
    cell.querySelector("button") ??
    cell.appendChild(element("button", { type: "button", class: "gradwalk-Ledger-go" }));
  if (own.textContent === text) return;
  own.textContent = text;
  own.title = "Go to this step";
}
