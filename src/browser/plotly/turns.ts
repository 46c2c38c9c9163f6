let last: Promise<unknown> = Promise.resolve();
let rest = 0;

/**
 * Lets one figure draw at a time, with a breath between two: several that move together do not hold up a hand on a slider. While something
 * runs it is a long one, so that three quarters of the time are left to the frames between.
 */
export function inTurn(work: () => Promise<void>, running: boolean): Promise<void> {
  const mine = last
    .then(() => breath(running ? rest : 0))
    .then(async () => {
      const start = performance.now();
      await work();
      rest = 3 * (performance.now() - start);
    });
  last = mine.catch(() => undefined);
  return mine;
}

function breath(milliseconds: number): Promise<void> {
  return new Promise((next) => setTimeout(next, milliseconds));
}
