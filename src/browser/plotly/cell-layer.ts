import type { CellEntries, CellGrid } from "../../figures/view";
import { withEntry } from "../../widgets/entries-text";
import { pixelsIn, writePixels } from "../../widgets/pixels-text";
import { button, element } from "../element";
import { followPointer, type Hands, type Place, type Plane } from "./hands";

interface Cell {
  readonly column: number;
  readonly row: number;
}

const moves: Readonly<Record<string, Cell>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
};

/**
 * A grid of cells over its figure. A pointer presses or paints them; with the keyboard, arrows move a frame from cell to cell, and space
 * or Enter does what a pointer would. What stands in a cell is said as the frame comes to it.
 */
export function cellLayer(hands: Hands) {
  const frame = element("div", { class: "gradwalk-Cells-frame", "aria-hidden": "true" });
  const said = element("span", { class: "gradwalk-Hidden", "aria-live": "polite" });
  const node = element("div", { class: "gradwalk-Cells", role: "application", tabindex: 0 }, frame);
  const clear = button("", () => grid && hands.set({ [grid.control]: "" }));
  const bar = element("div", { class: "gradwalk-Points" }, clear);
  let grid: CellGrid | undefined;
  let plane: Plane | undefined;
  let at: Cell = { column: 0, row: 0 };

  function press(cell: Cell): void {
    at = cell;
    if (!grid) return;
    const index = cell.row * grid.columns + cell.column;
    if (grid.brush) paint([cell]);
    else if (grid.entries) enter(grid.entries, index);
    else hands.set({ [grid.control]: grid.texts?.[index] ?? "" });
    look();
  }

  function enter({ names, value, nothing }: CellEntries, index: number): void {
    const name = names[index];
    if (!grid || name === undefined) return;
    const given = String(hands.value(value));
    const text = withEntry(String(hands.value(grid.control) ?? ""), name, given === nothing ? undefined : given);
    hands.set({ [grid.control]: text });
  }

  function paint(touched: readonly Cell[]): void {
    if (!grid?.brush) return;
    const { control, columns, rows, brush } = grid;
    const ink = pixelsIn(String(hands.value(control) ?? ""), columns * rows);
    for (const { column, row } of touched)
      for (const dab of brush.dabs) {
        const [x, y] = [column + dab.column, row + dab.row];
        if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
        const index = y * columns + x;
        ink[index] = brush.replaces ? dab.value : Math.max(dab.value, ink[index] ?? 0);
      }
    hands.set({ [control]: writePixels(ink) });
  }

  function cellAt({ x, y }: Place): Cell {
    return { column: within(Math.round(x), grid?.columns), row: within(Math.round(y), grid?.rows) };
  }

  function look(): void {
    if (!grid || !plane) return;
    const [start, from, to] = [
      { x: -0.5, y: -0.5 },
      { x: at.column - 0.5, y: at.row - 0.5 },
      { x: at.column + 0.5, y: at.row + 0.5 },
    ].map((place) => (plane as Plane).pixels(place)) as [Pixels, Pixels, Pixels];
    lay(frame, { left: from.left - start.left, top: from.top - start.top }, from, to);
    const words = grid.says[at.row * grid.columns + at.column] ?? "";
    if (document.activeElement === node && said.textContent !== words) said.textContent = words;
  }

  node.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!grid || (!move && event.key !== " " && event.key !== "Enter")) return;
    event.preventDefault();
    if (!move) return press(at);
    at = { column: within(at.column + move.column, grid.columns), row: within(at.row + move.row, grid.rows) };
    look();
  });
  node.addEventListener("focus", look);
  node.addEventListener("pointerdown", (event) => {
    const on = plane;
    if (!on || event.button !== 0) return;
    node.focus({ preventScroll: true });
    press(cellAt(on.nearest(event)));
    followPointer(node, event, (now) => {
      const next = cellAt(on.nearest(now));
      if (next.column !== at.column || next.row !== at.row) paint(between(at, next));
      at = next;
    });
  });

  return {
    nodes: [node, said],
    /** What stands above the picture. */
    bar,
    lay(next: CellGrid | undefined, on: Plane): void {
      grid = next;
      plane = on;
      node.hidden = !next;
      bar.hidden = next?.clear === undefined;
      if (!next) return;
      clear.textContent = next.clear ?? "";
      at = { column: within(at.column, next.columns), row: within(at.row, next.rows) };
      node.setAttribute("aria-label", `${next.label}: arrow keys move, space ${next.brush ? "paints" : "presses"}`);
      // What is only pressed lets a pointer through to Plotly's hover texts, and gets its clicks from there.
      node.toggleAttribute("data-painted", next.brush !== undefined);
      const from = on.pixels({ x: -0.5, y: -0.5 });
      lay(node, from, from, on.pixels({ x: next.columns - 0.5, y: next.rows - 0.5 }));
      look();
    },
    click(event: MouseEvent): void {
      const place = plane?.place(event);
      if (place && grid && !grid.brush) press(cellAt(place));
    },
  };
}

interface Pixels {
  readonly left: number;
  readonly top: number;
}

function lay({ style }: HTMLElement, { left, top }: Pixels, from: Pixels, to: Pixels): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${to.left - from.left}px`;
  style.height = `${to.top - from.top}px`;
}

function within(index: number, count = 1): number {
  return Math.min(count - 1, Math.max(0, index));
}

/** The cells on the straight way from one to another, without the first. */
function between(from: Cell, to: Cell): Cell[] {
  const steps = Math.max(Math.abs(to.column - from.column), Math.abs(to.row - from.row));
  return Array.from({ length: steps }, (_, step) => ({
    column: Math.round(from.column + ((step + 1) / steps) * (to.column - from.column)),
    row: Math.round(from.row + ((step + 1) / steps) * (to.row - from.row)),
  }));
}
