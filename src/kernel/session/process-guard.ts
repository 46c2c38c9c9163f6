type Ending = (...given: never[]) => never;

/** What would end the kernel, with all that a learner has computed, is refused with a word on how to do it. */
export function guardProcess(): void {
  const refuse =
    (name: string): Ending =>
    () => {
      throw new Error(
        `process.${name}: expected a cell to leave the kernel alive; got an end of it — a cell ends by itself; to begin anew, restart the kernel from the menu`,
      );
    };
  const { kill } = process;
  Object.assign(process, {
    exit: refuse("exit"),
    reallyExit: refuse("exit"),
    abort: refuse("abort"),
    kill: (pid: number, signal?: string | number) =>
      pid === process.pid && signal !== 0 ? refuse("kill")() : kill.call(process, pid, signal),
  });
}
