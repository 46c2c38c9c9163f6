import { startOn } from "./tfjs.mjs";

export const start = (problem) => startOn("cpu", problem);
