// A browser keeps sixteen contexts and drops the oldest without a word; JupyterLab and others want theirs too.
const most = 4;
const living: (() => void)[] = [];

/** One of the few places for a figure in three dimensions. Who has waited longest is put out for the newest. */
export function spaceSlot(putOut: () => void): { claim(): void; free(): void } {
  const free = (): void => {
    const at = living.indexOf(putOut);
    if (at >= 0) living.splice(at, 1);
  };
  return {
    claim() {
      free();
      living.push(putOut);
      if (living.length > most) living.shift()?.();
    },
    free,
  };
}
