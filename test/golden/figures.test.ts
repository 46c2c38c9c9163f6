import { describe, expect, it } from "vitest";
import { pictures } from "../../src/figures";
import type { PictureDefinition } from "../../src/figures/view";
import { examples } from "./examples";
import { expectGolden } from "./golden";
import { tokensLeft } from "./tokens";

describe.each(Object.entries(examples))("%s", (name, draw) => {
  const view = draw();

  it("is drawn as it was", () => {
    const { figure, beside, ledger, formula, sentence } = view;
    expectGolden(`figures/${name.replaceAll(" ", "-")}`, { figure, beside, ledger, formula, sentence });
  });

  it("leaves no colour unpainted", () => {
    expect(tokensLeft(view)).toEqual([]);
  });

  if ("picture" in view)
    it("is drawn from its JSON as from its trace, at every step", () => {
      const { picture, trace, length, step } = view;
      const definition = pictures[picture] as PictureDefinition<unknown>;
      const again: unknown = JSON.parse(JSON.stringify(trace));
      for (let at = 0; at < Math.min(length, 50); at++)
        expect(JSON.stringify(definition.view(again, at))).toBe(JSON.stringify(definition.view(trace, at)));
      expect(definition.view(trace, step).sentence).toBe(view.sentence);
    });
});
