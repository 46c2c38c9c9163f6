import type { Memory } from "./memory";
import { samplesFields, writeRecord } from "./records";

/** A data set in the memory of one network. */
export interface LoadedSet {
  readonly size: number;
  /** Where its record is. */
  readonly record: number;
}

// From this share of zeros on, sorting by feature costs less than multiplying by them.
const sparseShare = 0.4;
// With fewer inputs there is nothing to win.
const sparseInputs = 32;

/** What loading must know of the network. */
interface NetworkShape {
  readonly inputs: number;
  /** Of the first layer. */
  readonly units: number;
  readonly capacity: number;
}

/** Brings a set into memory, sparse where that is faster: only inputs that are not zero. */
export function loadSet(memory: Memory, x: ArrayLike<number>, y: ArrayLike<number>, network: NetworkShape): LoadedSet {
  const { inputs, units } = network;
  const size = x.length / inputs;
  const targets = memory.take(y.length * 4);
  memory.floats(targets, y.length).set(y);
  const filled = countFilled(x);
  const isSparse = inputs >= sparseInputs && units % 8 === 0 && filled <= (1 - sparseShare) * x.length;
  const inputFields = isSparse ? sparse(memory, x, filled, network) : dense(memory, x);
  const record = memory.take(samplesFields.length * 4);
  writeRecord(memory, record, samplesFields, { y: targets, width: y.length / size, ...inputFields });
  return { size, record };
}

function countFilled(x: ArrayLike<number>): number {
  let filled = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== 0) filled++;
  return filled;
}

interface InputFields {
  readonly x: number;
  readonly starts: number;
  readonly entries: number;
  readonly features: number;
  readonly sorted: number;
  readonly counters: number;
}

function dense(memory: Memory, x: ArrayLike<number>): InputFields {
  const rows = memory.take(x.length * 4);
  memory.floats(rows, x.length).set(x);
  return { x: rows, starts: 0, entries: 0, features: 0, sorted: 0, counters: 0 };
}

function sparse(memory: Memory, x: ArrayLike<number>, filled: number, network: NetworkShape): InputFields {
  const { inputs, units, capacity } = network;
  const size = x.length / inputs;
  const starts = memory.take((size + 1) * 4);
  const entries = memory.take(filled * 8);
  const features = memory.take(filled * 4);
  const startOf = memory.integers(starts, size + 1);
  const rowOf = memory.integers(entries, filled * 2);
  const counterOf = memory.integers(features, filled);
  const valueOf = memory.floats(entries, filled * 2);
  let at = 0;
  let most = 0;
  for (let sample = 0; sample < size; sample++) {
    startOf[sample] = at;
    for (let feature = 0; feature < inputs; feature++) {
      const value = x[sample * inputs + feature] as number;
      if (value === 0) continue;
      rowOf[2 * at] = feature * units * 4;
      counterOf[at] = feature * 4;
      valueOf[2 * at + 1] = value;
      at++;
    }
    most = Math.max(most, at - (startOf[sample] as number));
  }
  startOf[size] = at;
  const sorted = memory.take(most * capacity * 8);
  return { x: 0, starts, entries, features, sorted, counters: memory.take((inputs + 1) * 4) };
}
