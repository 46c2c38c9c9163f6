import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import dts from "rollup-plugin-dts";
import { main, root } from "./run.mjs";

/** TypeScript 5.7 and newer write `Float64Array<ArrayBuffer>`, of which the kernel's 5.0 silently makes `any`. */
const plainArrays = (text) => text.replace(/\b(\w+Array)<ArrayBuffer(Like)?>/g, "$1");

/** Everything a cell can import, declared in one file: the kernel's type check reads it alone. */
await main(async () => {
  const bundle = await rollup({ input: join(root, "lib", "index.d.ts"), plugins: [dts()] });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  writeFileSync(join(root, "lib", "gradwalk.d.ts"), plainArrays(output[0].code));
});
