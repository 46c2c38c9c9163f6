/** What drives a trace by itself, so many steps a second, until it is stopped. */
export interface Clock {
  readonly running: boolean;
  start(): void;
  stop(): void;
  /** Steps a second. */
  pace(speed: number): void;
}

// A screen's frame; slower paces wait their whole time.
const frame = 16;

/** A clock that calls `advance` with the steps that are due; the pace may change while it runs. */
export function clock(speed: number, advance: (steps: number) => void): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let owed = 0;
  let before = 0;

  const wait = (): void => {
    timer = setTimeout(tick, Math.max(frame, ((1 - owed) / speed) * 1000));
  };

  function tick(): void {
    const now = performance.now();
    // After a hidden tab or a slow machine it goes on from here, it does not make up for lost time.
    owed += Math.min(((now - before) / 1000) * speed, Math.max(1, speed / 10));
    before = now;
    const due = Math.floor(owed + 1e-6);
    owed = Math.max(0, owed - due);
    wait();
    if (due > 0) advance(due);
  }

  return {
    get running() {
      return timer !== undefined;
    },
    start() {
      if (timer !== undefined) return;
      before = performance.now();
      // The first step comes at once: a press is answered.
      owed = 1;
      wait();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
    pace(next) {
      speed = next;
      if (timer === undefined) return;
      clearTimeout(timer);
      wait();
    },
  };
}
