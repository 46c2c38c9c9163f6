/** Shared memory by which the threads of the kernel stop what runs. */
export type StopCells = Int32Array;

/** 1 while a stop is wanted: every running loop looks at it. */
const wanted = 0;
/** How many scripts run that a signal breaks. */
const breakable = 1;
/** Rung to wake the watch. */
const bell = 2;

export function stopCells(): StopCells {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

export function isStopWanted(stop: StopCells): boolean {
  return stop[wanted] !== 0;
}

export function wantStop(stop: StopCells): void {
  Atomics.store(stop, wanted, 1);
}

/** The stop was heard by the thread that runs cells. */
export function stopHeard(stop: StopCells): void {
  Atomics.store(stop, wanted, 0);
  Atomics.notify(stop, wanted);
}

/** Waits until it was heard; false when the time is over. */
export function awaitStopHeard(stop: StopCells, milliseconds: number): boolean {
  return Atomics.wait(stop, wanted, 1, milliseconds) !== "timed-out";
}

/** Counts a script that a signal breaks, for as long as it runs. */
export function countBreakable(stop: StopCells, by: 1 | -1): void {
  Atomics.add(stop, breakable, by);
}

export function isBreakable(stop: StopCells): boolean {
  return Atomics.load(stop, breakable) > 0;
}

/** Sleeps until the bell rings. */
export function sleepUntilBell(stop: StopCells): void {
  Atomics.wait(stop, bell, 0);
}

export function ringBell(stop: StopCells): void {
  Atomics.notify(stop, bell);
}

/**
 * Stops what runs. Where there are signals, by one, so that it reaches code that looks at nothing; else by the shared memory
 * alone (Windows, where a signal ends the process).
 */
export function interrupt(stop: StopCells, tell: () => void): void {
  if (process.platform !== "win32") process.kill(process.pid, "SIGINT");
  else {
    wantStop(stop);
    tell();
  }
}
