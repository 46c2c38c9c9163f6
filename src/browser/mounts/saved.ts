import type { PlayerState } from "../player";

/** Where the learner left a player. A notebook's metadata may hold anything: only what fits is taken. */
export function savedPlayer(saved: unknown): Partial<PlayerState> {
  if (typeof saved !== "object" || saved === null) return {};
  const { step, size, speed } = saved as Record<string, unknown>;
  return {
    ...(Number.isInteger(step) && { step: step as number }),
    ...(typeof size === "string" && { size }),
    ...(typeof speed === "number" && speed > 0 && { speed }),
  };
}
