import { dataset, type Dataset } from "../../src/data/dataset";
import { random } from "../../src/data/random";

/** Two classes that no line separates: a disc, and a ring around it; features from −1 to 1. */
export function twoRings(size: number, seed: number, noise = 0.1): Dataset {
  const chance = random(seed);
  const samples = Array.from({ length: size }, (_, index) => {
    const y = index % 2;
    const radius = (y === 0 ? 0.35 : 0.8) + noise * chance.normal();
    const angle = 2 * Math.PI * chance.uniform();
    return { x: [radius * Math.cos(angle), radius * Math.sin(angle)], y };
  });
  return dataset({ x: samples.map(({ x }) => x), y: samples.map(({ y }) => y), classes: ["disc", "ring"] });
}
