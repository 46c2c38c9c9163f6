import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import dts from "rollup-plugin-dts";
import { main, root } from "./run.mjs";

/** Everything a cell can import, declared in one file: the kernel's type check reads it alone. */
await main(async () => {
  const bundle = await rollup({ input: join(root, "lib", "index.d.ts"), plugins: [dts()] });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  writeFileSync(join(root, "lib", "gradwalk.d.ts"), output[0].code);
});
