import { startOn } from "./tfjs.mjs";

export const start = (problem) => startOn("wasm", problem);
