/** One page with every widget and every figure, in any theme: `npm run gallery`, then open `build/gallery/index.html` as it says. */
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { main, root } from "./run.mjs";

const folder = join(root, "build", "gallery");

/** Bundles the sources as they are: no other build comes before it. Returns the folder, to be served as files. */
export async function buildGallery() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = {
    bundle: true,
    format: "esm",
    splitting: true,
    outdir: folder,
    target: "es2022",
    logLevel: "warning",
    chunkNames: "[name]-[hash]",
    define: { global: "globalThis" },
    external: ["maplibre-gl/dist/maplibre-gl.css"],
  };
  await build({
    ...common,
    entryPoints: { gallery: join(root, "scripts/gallery/page.ts"), worker: join(root, "src/browser/run/worker.ts") },
  });
  await build({ bundle: true, outdir: folder, entryPoints: { gallery: join(root, "scripts/gallery/page.css") } });
  cpSync(join(root, "scripts/gallery/index.html"), join(folder, "index.html"));
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(async () => console.log(`gallery: ${await buildGallery()}`));
