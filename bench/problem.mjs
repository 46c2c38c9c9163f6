/** Numbers from 0 to below 1, the same each time: Lehmer's generator (Park and Miller 1988). */
export function stream(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const float32 = (values) => Array.from(values, Math.fround);

/** Start weights for all contestants, layer by layer: [inputs, outputs] row by row, then the bias. */
export function startParameters(sizes, seed = 1) {
  const draw = stream(seed);
  return float32(
    sizes.slice(1).flatMap((outputs, layer) => {
      const inputs = sizes[layer];
      const scale = Math.sqrt(6 / (inputs + outputs));
      const weights = Array.from({ length: inputs * outputs }, () => (2 * draw() - 1) * scale);
      return [...weights, ...Array.from({ length: outputs }, () => 0.1)];
    }),
  );
}

/** Points in a disc (class 1) and in a ring around it (class 0), in turn; a share of them has the other's class. */
export function rings(size, wrong = 0, seed = 2) {
  const draw = stream(seed);
  const y = Array.from({ length: size }, (_, index) => index % 2);
  const x = y.flatMap((inner) => {
    const angle = 2 * Math.PI * draw();
    const radius = (inner ? 0 : 0.7) + (inner ? 0.5 : 0.3) * draw();
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { x: float32(x), y: y.map((inner) => (draw() < wrong ? 1 - inner : inner)) };
}

/** Two half circles about each other, of class 1 and −1. */
export function moons(size, seed = 4) {
  const draw = stream(seed);
  const y = Array.from({ length: size }, (_, index) => (index % 2 ? 1 : -1));
  const x = y.flatMap((sign) => {
    const angle = Math.PI * draw();
    const noise = () => 0.2 * (draw() - 0.5);
    const [along, up] = [Math.cos(angle), Math.sin(angle)];
    return sign > 0 ? [1 - along + noise(), 0.5 - up + noise()] : [along + noise(), up + noise()];
  });
  return { x: float32(x), y };
}

/** Images of random dots, of which a share is not black. */
export function images(size, pixels, classes, share, seed = 3) {
  const draw = stream(seed);
  const x = Array.from({ length: size * pixels }, () => (draw() < share ? draw() : 0));
  return { x: float32(x), y: Array.from({ length: size }, (_, index) => index % classes) };
}

/** The loss of outputs [size][outputs] in float64, by which contestants are compared. */
export function lossOf({ loss, y, sizes }, outputs) {
  const width = sizes.at(-1);
  const rows = y.map((_, sample) => outputs.slice(sample * width, (sample + 1) * width));
  const each = {
    meanSquaredError: (row, target) => row.reduce((sum, value) => sum + (value - target) ** 2, 0) / width,
    crossEntropy: (row, target) => {
      const most = Math.max(...row);
      return Math.log(row.reduce((sum, value) => sum + Math.exp(value - most), 0)) + most - row[target];
    },
  }[loss];
  return rows.reduce((sum, row, sample) => sum + each(row, y[sample]), 0) / y.length;
}
