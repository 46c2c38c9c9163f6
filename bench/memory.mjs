import { createRequire } from "node:module";

// 200 trainings one after the other, in a process of its own; prints the memory that is held after 20 of them and at the end, in bytes.
const { circles } = createRequire(import.meta.url)("../lib/data/index.js");
const { mlp } = createRequire(import.meta.url)("../lib/nn/index.js");
const { fit } = createRequire(import.meta.url)("../lib/train/index.js");

const data = circles({ points: 500, seed: 1 });
const held = [];
for (let run = 1; run <= 200; run++) {
  fit(mlp({ layers: [2, 64, 64, 2], activation: "relu", seed: run }), data, {
    epochs: 5,
    batchSize: 32,
    optimizer: "adam",
  });
  if (run !== 20 && run !== 200) continue;
  // Buffers are given back after a turn of the event loop.
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, external } = process.memoryUsage();
  held.push(heapUsed + external);
}
console.log(JSON.stringify(held));
