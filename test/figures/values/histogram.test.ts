import { describe, expect, it } from "vitest";
import { histogram } from "../../../src/figures/values/histogram";

describe("histogram", () => {
  it.each([undefined, null, 3])("says in one line that %s is no list of numbers", (of) => {
    expect(() => histogram(of as never)).toThrow(TypeError);
    expect(() => histogram(of as never)).toThrow(
      `histogram: expected a tensor or a list of numbers; got ${String(of)} —`,
    );
  });

  it("refuses more bins than a page can draw", () => {
    expect(() => histogram([1, 2], { bins: 1e9 })).toThrow(
      "histogram: expected bins to be a whole number from 1 to 1000; got 1000000000 —",
    );
  });
});
