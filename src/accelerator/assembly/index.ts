export { grid } from "./grid";
export { measure } from "./measure";
export { outputs } from "./outputs";
export { train } from "./train";
export { tanhNumbers } from "./tanh";
