import { planar } from "./planar";
import { pointAt } from "./turn";

/**
 * Two half circles that reach into each other, as scikit-learn's: `noise` is measured by their radius, then all is centred and scaled to about
 * −1 to 1. Throws for a bad option.
 */
export const moons = planar({
  name: "moons",
  classes: ["upper", "lower"],
  place(kind, chance) {
    const [cosine, sine] = pointAt(chance.uniform() / 2);
    return kind === 0 ? [cosine - 0.5, sine - 0.25] : [0.5 - cosine, 0.25 - sine];
  },
  scale: 2 / 3,
});
