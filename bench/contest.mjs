import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { folder } from "./install.mjs";
import { Contestant } from "./process.mjs";
import { spreadOf } from "./spread.mjs";

// Seconds of one turn, and how many turns each contestant has.
const turn = 0.25;
const rounds = 9;

/**
 * All contestants of a workload, each in its own process: first the proof that they compute the same, then turn by turn, so that whatever
 * slows the machine slows them all. Ours come first; ratios are of turns next to each other.
 */
export async function contest({ name, problem, contestants, unit, unitsOfCount, proof, same }) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(problem));
  const all = contestants.map((each) => new Contestant(each));
  const running = all.filter((each) => each.absent === undefined);
  try {
    for (const each of running) {
      await each.start(file);
      if (proof > 0) await each.advance(proof);
      each.value = same(problem, await each.outputs());
      each.count = await calibrate(each);
      each.rates = [];
    }
    for (let round = 0; round < rounds; round++)
      for (const each of running) each.rates.push((each.count * unitsOfCount) / (await each.advance(each.count)));
  } finally {
    for (const each of running) each.stop();
  }
  const [ours] = running;
  return all.map(({ name, absent, tolerance, value, rates }) => ({
    name,
    unit,
    ...(absent !== undefined && { absent }),
    ...(rates !== undefined && {
      value,
      equal: Math.abs(value - ours.value) <= tolerance * Math.abs(ours.value),
      rate: spreadOf(rates),
      ratio: spreadOf(rates.map((rate, round) => ours.rates[round] / rate)),
    }),
  }));
}

/** How many counts fill a turn, once the just-in-time compiler is done. */
async function calibrate(contestant) {
  let count = 1;
  for (;;) {
    const seconds = await contestant.advance(count);
    if (seconds >= turn) return Math.max(1, Math.round((count * turn) / seconds));
    count = Math.ceil(count * Math.min(10, (1.1 * turn) / Math.max(seconds, 1e-9)));
  }
}
