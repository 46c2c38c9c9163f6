import { framesPage } from "../frames/chromium.mjs";
import { playground } from "../peers.mjs";
import { whyAbsent } from "../process.mjs";
import { spreadOf } from "../spread.mjs";
import { problem } from "./w2.mjs";

const rounds = 5;
const frames = { ours: 120, playground: 12 };

/** Milliseconds of a frame's work; sixty frames a second leave two thirds of a frame to the rest of the page. */
const measures = [
  { name: "a frame, median", part: 0.5, atMost: 6 },
  { name: "a frame, 95th percentile", part: 0.95, atMost: 6 },
];

/** What a frame costs while a network trains in sight, in a real Chromium, beside TensorFlow Playground's engine in turns. */
export default {
  name: "frames",
  title: "twenty steps of the network of W2, and a 100 × 100 boundary painted, in each frame of a page in Chromium",
  async run() {
    const absent = whyAbsent(playground.needs);
    const page = await framesPage();
    try {
      const made = { ours: [], playground: [] };
      for (let round = 0; round < rounds; round++)
        for (const who of absent === undefined ? ["ours", "playground"] : ["ours"])
          made[who].push(await page.ask(who, problem, frames[who]));
      return measures.map(({ name, part, atMost }) => {
        const of = (turns) => spreadOf(turns.map((milliseconds) => percentile(milliseconds, part)));
        const ours = of(made.ours);
        const peer = absent === undefined ? of(made.playground) : { absent };
        return {
          name,
          unit: "ms",
          ours,
          peer: { name: playground.name, ...peer },
          atMost,
          reached: ours.high <= atMost,
        };
      });
    } finally {
      await page.close();
    }
  },
};

function percentile(milliseconds, part) {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
