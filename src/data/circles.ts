import { planar } from "./planar";
import { pointAt } from "./turn";

/**
 * A disc of radius ½ inside a ring from 0.7 to 1, as in TensorFlow Playground (Smilkov et al. 2017): no line separates them, the distance
 * from the middle does. Throws for a bad option.
 */
export const circles = planar({
  name: "circles",
  classes: ["inner", "outer"],
  place(kind, chance) {
    const radius = kind === 0 ? 0.5 * chance.uniform() : 0.7 + 0.3 * chance.uniform();
    const [cosine, sine] = pointAt(chance.uniform());
    return [radius * cosine, radius * sine];
  },
});
