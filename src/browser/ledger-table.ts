import type { Ledger } from "../figures/view";
import { element } from "./element";

/** A ledger as a table that scrolls by itself; its current row is marked and kept in view, and the page stands still. */
export function ledgerTable(): { readonly node: HTMLElement; show(ledger: Ledger | undefined): void } {
  const caption = element("caption");
  const head = element("tr");
  const body = element("tbody");
  const table = element("table", {}, caption, element("thead", {}, head), body);
  const node = element("div", { class: "gradwalk-Ledger", role: "group", tabindex: 0, hidden: true }, table);
  let columns = "";

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
      fill(body, ledger);
      const rows = body.rows;
      const shown = ledger.current === undefined ? rows[rows.length - 1] : rows[ledger.current];
      if (shown) keepInView(shown);
    },
  };
}

function fill(body: HTMLTableSectionElement, { rows, current }: Ledger): void {
  while (body.rows.length > rows.length) body.deleteRow(-1);
  rows.forEach((cells, index) => {
    const row = body.rows[index] ?? body.insertRow();
    while (row.cells.length > cells.length) row.deleteCell(-1);
    cells.forEach((text, column) => {
      const cell = row.cells[column] ?? row.insertCell();
      if (cell.textContent !== text) cell.textContent = text;
    });
    if (index === current) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
}
