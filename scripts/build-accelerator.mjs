import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import asc from "assemblyscript/asc";
import binaryen from "assemblyscript/binaryen";
import { main, root } from "./run.mjs";

const accelerator = "src/accelerator/assembly/index.ts";
const generated = join(root, "src", "accelerator", "module.ts");

// AS112: vectors as arguments, which only exports may not have.
const flags = [
  ["--runtime", "stub"],
  ["--enable", "simd"],
  ["--disable", "mutable-globals"],
  ["--optimizeLevel", "3"],
  ["--shrinkLevel", "0"],
  ["--disableWarning", "112"],
  ["--noAssert"],
  ["--exportTable"],
  // Place 0 stays empty, 1 and 2 are for the passes of a network's own.
  ["--tableBase", "3"],
].flat();

const features = [
  "SIMD128",
  "RelaxedSIMD",
  "BulkMemory",
  "BulkMemoryOpt",
  "NontrappingFPToInt",
  "SignExt",
  "ReferenceTypes",
];

// Functions up to this size are inlined: on small networks a fifth of the time is calls. Larger ones add bytes, not speed.
const inlineSize = 1000;

/** The accelerator's bytes, from its source; with relaxed SIMD (fused multiply-add, other bits on other machines) on request. */
export async function compileAccelerator({ relaxed = false, source = accelerator } = {}) {
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
  return inlined(binary);
}

function inlined(binary) {
  const module = binaryen.readBinary(binary);
  module.setFeatures(features.reduce((all, name) => all | binaryen.Features[name], 0));
  takePasses(module);
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(inlineSize);
  binaryen.setFlexibleInlineMaxSize(inlineSize);
  binaryen.setOneCallerInlineMaxSize(100_000);
  binaryen.setAllowInliningFunctionsWithLoops(true);
  module.runPasses(["inlining-optimizing"]);
  module.optimize();
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/**
 * Adds `setPasses(forward, backward)`, which AssemblyScript has no words for, and takes the table out of sight: while a page holds one,
 * Chromium's debugger does not come back from counting objects.
 */
function takePasses(module) {
  const { funcref, none } = binaryen;
  const { name } = binaryen.getTableInfo(module.getTableByIndex(0));
  const put = (place, parameter) =>
    module.table.set(name, module.i32.const(place), module.local.get(parameter, funcref));
  module.addFunction(
    "setPasses",
    binaryen.createType([funcref, funcref]),
    none,
    [],
    module.block(null, [put(1, 0), put(2, 1)]),
  );
  module.addFunctionExport("setPasses", "setPasses");
  module.removeExport("table");
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
