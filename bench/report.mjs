/** Which bars were reached: ours against the fastest of some. */
export function judge(bars, rows) {
  return bars.map(({ against, atLeast }) => {
    const there = rows.filter(({ name, rate }) => rate !== undefined && against.some((peer) => peer.name === name));
    const fastest = there.sort((a, b) => b.rate.median - a.rate.median)[0];
    const of = against.map(({ name }) => name).join(", ");
    return fastest === undefined
      ? { of, atLeast, absent: true }
      : { of, atLeast, fastest: fastest.name, ratio: fastest.ratio, reached: fastest.ratio.median >= atLeast };
  });
}

/** Prints a workload's table. */
export function print({ name, title, rows, bars }) {
  console.log(`\n${name}: ${title}`);
  for (const { name: who, absent, unit, rate, ratio, value, equal } of rows) {
    if (absent !== undefined) {
      console.log(`  ${who.padEnd(24)} ${absent}`);
      continue;
    }
    const ours = `${number(ratio.median)} × (${number(ratio.low)} to ${number(ratio.high)})`;
    const proof = `${value.toPrecision(6)}${equal ? "" : " — NOT THE SAME"}`;
    console.log(
      `  ${who.padEnd(24)} ${number(rate.median).padStart(9)} ${unit}   ours ${ours.padEnd(26)} loss ${proof}`,
    );
  }
  for (const { of, atLeast, absent, fastest, ratio, reached } of bars)
    console.log(
      absent
        ? `  at least ${atLeast} × ${of}: not measured`
        : `  at least ${atLeast} × ${of}: ${reached ? "reached" : "MISSED"}, ${number(ratio.median)} × (${fastest})`,
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

function number(value) {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
