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
 * slows the machine slows them all. Ours comes first; ratios are of turns of the same round.
 */
export async function contest(workload) {
  const all = workload.contestants.map((each) => new Contestant(each));
  const running = [];
  try {
    for (const each of all) if (await begins(each, workload)) running.push(each);
    await race(running, workload.unitsOfCount);
  } finally {
    for (const each of all) each.stop();
  }
  const [ours] = all;
  return all.map(({ name, absent, proves, tolerance, value, rates }) => ({
    name,
    unit: workload.unit,
    ...(rates === undefined
      ? { absent }
      : {
          ...(proves && { value, equal: Math.abs(value - ours.value) <= tolerance * Math.abs(ours.value) }),
          rate: spreadOf(rates),
          ratio: ratioOf(ours, rates),
        }),
  }));
}

function ratioOf(ours, rates) {
  return spreadOf(rates.map((rate, round) => ours.rates[round] / rate));
}

/** How many times as long the second takes for one count as the first. */
export async function compare(workload, first, second) {
  const both = [first, second].map((each) => new Contestant(each));
  try {
    for (const [index, each] of both.entries())
      await begin(each, { ...workload, name: `${workload.name}-${index}`, problem: [first, second][index].problem });
    await race(both, 1);
  } finally {
    for (const each of both) each.stop();
  }
  return spreadOf(both[0].rates.map((rate, round) => rate / both[1].rates[round]));
}

/** False where a contestant is not there, or cannot do this workload: `absent` says why. Ours must. */
async function begins(contestant, workload) {
  if (contestant.absent !== undefined) return false;
  try {
    await begin(contestant, workload);
    return true;
  } catch (error) {
    if (contestant.name === workload.contestants[0].name) throw error;
    contestant.absent = String(error.message).split("\n")[0];
    return false;
  }
}

async function begin(contestant, { name, problem, proof, same }) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(problem));
  await contestant.start(file);
  if (contestant.proves) {
    if (proof > 0) await contestant.advance(proof);
    contestant.value = same(problem, await contestant.outputs());
  }
  contestant.count = await calibrate(contestant);
}

async function race(contestants, unitsOfCount) {
  for (const each of contestants) each.rates = [];
  for (let round = 0; round < rounds; round++)
    for (const each of contestants) each.rates.push((each.count * unitsOfCount) / (await each.advance(each.count)));
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
