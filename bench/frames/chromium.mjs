import { createServer } from "node:http";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { build, transform } from "esbuild";
import { chromium } from "playwright-core";
import { installChromium } from "../../scripts/chromium.mjs";
import { root } from "../../scripts/run.mjs";
import { folder } from "../install.mjs";

const out = join(folder, "frames");
const types = { ".js": "text/javascript", ".html": "text/html" };
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/** A page in a real Chromium that measures frames: `ask(name, problem, frames)` gives the milliseconds of each. */
export async function framesPage() {
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: { page: join(root, "bench/frames/page.mjs") },
    bundle: true,
    format: "esm",
    outdir: out,
    external: ["./playground-nn.js"],
    logLevel: "warning",
  });
  await writeFile(join(out, "index.html"), '<!doctype html><script type="module" src="page.js"></script>');
  if (process.env.PEERS !== undefined) await writeFile(join(out, "playground-nn.js"), await playgroundEngine());
  const server = createServer((request, response) => {
    readFile(join(out, new URL(request.url, "http://bench").pathname)).then(
      (content) =>
        response.writeHead(200, { "content-type": types[extname(request.url)] ?? "text/plain" }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium.launch({ executablePath: await installChromium(), args: flags });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/index.html`);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  return {
    ask: (name, problem, frames) =>
      page.evaluate(([who, given, count]) => globalThis.bench[who](given, count), [name, problem, frames]),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** TensorFlow Playground's src/nn.ts, from a checkout in PEERS. */
async function playgroundEngine() {
  const source = await readFile(join(process.env.PEERS, "playground", "src", "nn.ts"), "utf8");
  return (await transform(source, { loader: "ts" })).code;
}
