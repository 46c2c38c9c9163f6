/** How often the parent is looked for, in milliseconds. */
const interval = 500;

/** Ends the kernel when the server that started it is gone (Jupyter says by JPY_PARENT_PID that it wants that). */
export function endWithParent(): void {
  if (process.env.JPY_PARENT_PID === undefined) return;
  const parent = process.ppid;
  // On Windows the variable holds a handle, not a process.
  const server = process.platform === "win32" ? parent : Number(process.env.JPY_PARENT_PID) || parent;
  setInterval(() => {
    if (process.ppid !== parent || !alive(parent) || !alive(server)) process.kill(process.pid, "SIGKILL");
  }, interval).unref();
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
