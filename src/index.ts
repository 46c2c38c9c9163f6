export * from "./data";
export * from "./engine";
export * from "./nn";
export * from "./train";
export * from "./figures";
export * from "./widgets";
export * from "./exercises";
export * from "./kernel";
