/** Asks one thing at a time; of what is wanted meanwhile only the latest is asked next. */
export interface Latest<Wish> {
  want(wish: Wish): void;
  /** The answer to what was asked has come. */
  answered(): void;
}

/** `ask` is called with a wish when none is waited for. */
export function latest<Wish>(ask: (wish: Wish) => void): Latest<Wish> {
  let waiting = false;
  let next: { readonly wish: Wish } | undefined;
  const go = (): void => {
    if (waiting || !next) return;
    const { wish } = next;
    next = undefined;
    waiting = true;
    ask(wish);
  };
  return {
    want(wish) {
      next = { wish };
      go();
    },
    answered() {
      waiting = false;
      go();
    },
  };
}
