import { planar } from "./planar";

/** Four squares like a chessboard: "same" where both features have one sign, "different" where they do not. Throws for a bad option. */
export const xor = planar({
  name: "xor",
  classes: ["same", "different"],
  place(kind, chance) {
    // A gap of 0.06 either side of the axes, as in TensorFlow Playground.
    const x = 0.06 + 0.94 * chance.uniform();
    const y = 0.06 + 0.94 * chance.uniform();
    const sign = chance.uniform() < 0.5 ? -1 : 1;
    return [sign * x, (kind === 0 ? sign : -sign) * y];
  },
});
