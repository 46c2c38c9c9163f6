/** Which bars were reached: ours against the fastest of some. `ours` is the first contestant unless a bar names another. */
export function judge(bars, rows) {
  return bars.map(({ ours, against, atLeast }) => {
    const there = rows.filter(({ name, rate }) => rate !== undefined && against.some((peer) => peer.name === name));
    const fastest = there.sort((a, b) => b.rate.median - a.rate.median)[0];
    const bar = {
      of: against.map(({ name }) => name).join(", "),
      atLeast,
      ...(ours !== undefined && { ours: ours.name }),
    };
    if (fastest === undefined) return { ...bar, absent: true };
    const share = ours === undefined ? 1 : shareOf(rows.find(({ name }) => name === ours.name));
    const { median, low, high } = fastest.ratio;
    const ratio = { median: median * share, low: low * share, high: high * share };
    return { ...bar, fastest: fastest.name, ratio, reached: ratio.median >= atLeast };
  });
}

// How many times as fast as the first contestant another one is.
const shareOf = ({ ratio }) => 1 / ratio.median;

/** Prints a workload's table. */
export function print({ name, title, rows, bars }) {
  console.log(`\n${name}: ${title}`);
  for (const { name: who, absent, unit, rate, ratio, value, equal } of rows) {
    if (absent !== undefined) {
      console.log(`  ${who.padEnd(24)} ${absent}`);
      continue;
    }
    const ours = `${number(ratio.median)} × (${number(ratio.low)} to ${number(ratio.high)})`;
    const proof = value === undefined ? "" : `loss ${value.toPrecision(6)}${equal ? "" : " — NOT THE SAME"}`;
    console.log(`  ${who.padEnd(24)} ${number(rate.median).padStart(9)} ${unit}   ours ${ours.padEnd(26)} ${proof}`);
  }
  for (const { ours, of, atLeast, absent, fastest, ratio, reached } of bars)
    console.log(
      absent
        ? `  ${ours ?? "ours"} at least ${atLeast} × ${of}: not measured`
        : `  ${ours ?? "ours"} at least ${atLeast} × ${of}: ${reached ? "reached" : "MISSED"}, ${number(ratio.median)} × (${fastest})`,
    );
}

/** Prints what ten times as much costs. */
export function printScaling({ name, title, rows }) {
  console.log(`\n${name}: ${title}`);
  for (const { name: what, times, reached } of rows)
    console.log(
      `  ${what.padEnd(26)} ${number(times.median)} × (${number(times.low)} to ${number(times.high)})  ${reached ? "reached" : "MISSED"}`,
    );
}

/** Prints what has a bound of its own, beside a peer's. */
export function printBounded({ name, title, rows }) {
  console.log(`\n${name}: ${title}`);
  for (const { name: what, unit, ours, peer, atMost, reached } of rows)
    console.log(
      `  ${what.padEnd(26)} ${spread(ours)} ${unit}   ${peer.absent ?? `${peer.name} ${spread(peer)}`}   at most ${atMost}: ${reached ? "reached" : "MISSED"}`,
    );
}

const spread = ({ median, low, high }) => `${number(median)} (${number(low)} to ${number(high)})`;

function number(value) {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
