import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import asc from "assemblyscript/asc";
import { main, root } from "./run.mjs";

const source = join("src", "accelerator", "assembly", "index.ts");
const generated = join(root, "src", "accelerator", "module.ts");

// AS112: vectors as arguments, which only exports may not have. Without shrinking: kernels are inlined where they are called.
const flags = [
  ["--runtime", "stub"],
  ["--enable", "simd"],
  ["--disable", "mutable-globals"],
  ["--optimizeLevel", "3"],
  ["--shrinkLevel", "0"],
  ["--disableWarning", "112"],
  ["--noAssert"],
].flat();

/** The accelerator's bytes, from its source; with relaxed SIMD (fused multiply-add, other bits on other machines) on request. */
export async function compileAccelerator({ relaxed = false } = {}) {
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main(
    [source, "--baseDir", root, ...flags, ...(relaxed ? ["--enable", "relaxed-simd"] : []), "--outFile", "module.wasm"],
    {
      writeFile: (_, contents) => {
        binary = contents;
      },
    },
  );
  if (error !== null) throw new Error(`${stderr.toString()}\n${error.message}`);
  return binary;
}

/** The file that the library imports: the module as text, so that one file serves Node, a page and a worker. */
export async function generatedModule() {
  const text = Buffer.from(await compileAccelerator()).toString("base64");
  return `/** assembly/, compiled: written by scripts/build-accelerator.mjs, in base64. */\nexport const moduleText =\n  "${text}";\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(async () => {
    const text = await generatedModule();
    if ((await readFile(generated, "utf8").catch(() => "")) !== text) await writeFile(generated, text);
  });
