import { describe, expect, it } from "vitest";
import { backprop } from "../../../src/engine/backprop";
import { scalar, tensor } from "../../../src/engine/tensor";
import { graph, pictures } from "../../../src/figures";
import { layOutGraph } from "../../../src/figures/backprop/graph-layout";
import type { PictureDefinition, View } from "../../../src/figures/view";

const { view } = pictures["graph"] as PictureDefinition<unknown>;
const cardsOf = ({ figure }: View): string[] =>
  (figure.layout["annotations"] as { text: string }[]).map(({ text }) => text);

const a = scalar(3, "a");
const square = graph(backprop(a.mul(a).add(1)));

describe("graph", () => {
  it("walks forward over every node, then back through each that is made of others", () => {
    expect(square.length).toBe(4 + 2);
    expect(view(square.trace, 0).sentence).toBe("Forward, node 1 of 4: a is 3.");
    expect(view(square.trace, 4).sentence).toBe(
      "Back through +: gradient 1 goes on to × and constant. Now known: × 1, constant 1.",
    );
  });

  it("shows a value only once it is computed, and a gradient only once it is whole", () => {
    expect(cardsOf(view(square.trace, 0))).toContain("<b>×</b>");
    expect(cardsOf(view(square.trace, 1))).toContain("<b>×</b><br>9");
    expect(cardsOf(view(square.trace, 4))).toContain("<b>a</b><br>3");
    expect(cardsOf(view(square.trace, 5))).toContain("<b>a</b><br>3<br>grad 6");
  });

  it("writes local times upstream on each edge, twice where a node is used twice", () => {
    expect(view(square.trace, 5).formula).toEqual([
      "to a: local × upstream = 3 × 1 = 3",
      "to a: local × upstream = 3 × 1 = 3",
    ]);
  });

  it("writes the exponent of a power above the line", () => {
    expect(cardsOf(graph(backprop(a.pow(2)))).join()).toContain("<b>x²</b>");
    expect(cardsOf(graph(backprop(a.pow(-1)))).join()).toContain("<b>x⁻¹</b>");
    expect(cardsOf(graph(backprop(a.pow(0.5)))).join()).toContain("<b>x^0.5</b>");
  });

  it("shows a large tensor by its shape", () => {
    const x = tensor([[1, 2, 3]], "x");
    expect(cardsOf(graph(backprop(x.sum())))).toContain("<b>x</b><br>[1 × 3]<br>grad [1 × 3]");
  });

  it("refuses what is no pass, and what nobody could read", () => {
    expect(() => graph({} as never)).toThrow("graph: expected what backprop() returned");
    let long = a;
    for (let i = 0; i < 70; i++) long = long.tanh();
    expect(() => graph(backprop(long))).toThrow("at most 60 nodes; got 71");
  });
});

describe("layOutGraph", () => {
  it("puts what is made to the right of what it is made of, and what is given just before its use", () => {
    const { places, route } = layOutGraph([
      { id: 0, operands: [] },
      { id: 1, operands: [0] },
      { id: 2, operands: [] },
      { id: 3, operands: [1, 2] },
      { id: 4, operands: [3, 0] },
    ]);
    expect(places.map(([x]) => x)).toEqual([0, 1, 1, 2, 3]);
    expect(new Set(places.map(String)).size).toBe(5);
    // The long edge keeps a place of its own in every column that it crosses.
    const way = route(0, 4);
    expect(way.map(([x]) => x)).toEqual([0, 1, 2, 3]);
    for (const point of way.slice(1, -1)) expect(places).not.toContainEqual(point);
  });
});
