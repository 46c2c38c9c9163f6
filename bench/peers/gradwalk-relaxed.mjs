import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { compileAccelerator } from "../../scripts/build-accelerator.mjs";
import { start as startOn } from "./gradwalk.mjs";

const { acceleratorFrom } = createRequire(import.meta.url)("../../lib/accelerator/accelerator.js");

/** The build with fused multiply-add, which Node 20 has behind a flag. */
export async function start(problem) {
  if (process.version.startsWith("v20.")) setFlagsFromString("--experimental-wasm-relaxed-simd");
  return startOn(problem, acceleratorFrom(await compileAccelerator({ relaxed: true })));
}
