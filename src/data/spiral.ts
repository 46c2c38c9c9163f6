import { planar } from "./planar";
import { pointAt } from "./turn";

/** Two arms that wind around each other 1¾ times, as in TensorFlow Playground (Smilkov et al. 2017). Throws for a bad option. */
export const spiral = planar({
  name: "spiral",
  classes: ["one arm", "other arm"],
  place(kind, chance) {
    const radius = chance.uniform();
    const [cosine, sine] = pointAt(1.75 * radius + kind / 2);
    return [radius * sine, radius * cosine];
  },
  noise: 0.02,
});
