export { grid } from "./grid";
export { measure } from "./measure";
export { train } from "./train";
