/** The cell of shared memory that every running loop looks at. */
export const stopWanted = 0;

/**
 * Stops what runs. Where there are signals, by one, so that it reaches code that looks at nothing; else by the shared cell
 * alone (Windows, where a signal ends the process).
 */
export function interrupt(stop: Int32Array, tell: () => void): void {
  if (process.platform !== "win32") process.kill(process.pid, "SIGINT");
  else {
    Atomics.store(stop, stopWanted, 1);
    tell();
  }
}
