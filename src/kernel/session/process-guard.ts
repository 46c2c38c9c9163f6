type Process = NodeJS.Process & { reallyExit(code: number): never };

/** What would end the kernel, with all that a learner has computed, is refused with a word on how to do it. Returns the way out. */
export function guardProcess(): () => never {
  const own = process as Process;
  const { exit, kill, reallyExit } = own;
  Object.assign(own, {
    exit: refusal("exit"),
    reallyExit: refusal("exit"),
    abort: refusal("abort"),
    kill: (pid: number, signal?: string | number) =>
      pid === own.pid && signal !== 0 ? refusal("kill")() : kill.call(own, pid, signal),
  });
  return () => {
    Object.assign(own, { reallyExit });
    return exit.call(own, 0);
  };
}

function refusal(name: string): () => never {
  return () => {
    throw new Error(
      `process.${name}: expected a cell to leave the kernel alive; got an end of it — a cell ends by itself; to begin anew, restart the kernel from the menu`,
    );
  };
}
