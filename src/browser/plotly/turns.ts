let last: Promise<unknown> = Promise.resolve();

/** Lets one figure draw at a time, with a breath between two: several that move together do not hold up a hand on a slider. */
export function inTurn(work: () => Promise<void>): Promise<void> {
  const mine = last.then(breath).then(work);
  last = mine.catch(() => undefined);
  return mine;
}

function breath(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}
