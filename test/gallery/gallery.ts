import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { type Browser, type BrowserContextOptions } from "playwright-core";
import { buildGallery } from "../../scripts/gallery.mjs";
import { launchChromium } from "../lab/chromium";
import { openPage, type WatchedPage } from "../lab/watched-page";

export const themes = ["light", "dark", "light-high-contrast", "dark-high-contrast"] as const;

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };

/** The gallery, built and served, and a Chromium to look at it with. */
export interface Gallery {
  /** Everything, or the output of one name alone. */
  open(options?: { theme?: string; only?: string; page?: BrowserContextOptions }): Promise<WatchedPage>;
  stop(): Promise<void>;
}

/** `policy`: the content security policy that the page and its workers are under; none by default. */
export async function startGallery({ policy }: { policy?: string } = {}): Promise<Gallery> {
  const [folder, browser] = await Promise.all([buildGallery() as Promise<string>, launchChromium()]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://gallery");
    readFile(join(folder, pathname)).then(
      (content) =>
        response
          .writeHead(200, {
            "content-type": types[extname(pathname)] ?? "text/plain",
            ...(policy !== undefined && { "content-security-policy": policy }),
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  const port = await listening(server);
  return {
    async open({ theme = "light", only, page: options } = {}) {
      const watched = await openPage(browser, options);
      const asked = new URLSearchParams({ theme, ...(only !== undefined && { only }) });
      await watched.page.goto(`http://127.0.0.1:${port}/index.html?${asked.toString()}`);
      return watched;
    },
    stop: () => stop(browser, server),
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((found) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      found(typeof address === "object" && address ? address.port : 0);
    }),
  );
}

async function stop(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await new Promise((closed) => server.close(closed));
}

/** The names of everything in the gallery. */
export async function outputNames({ page }: WatchedPage): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys((globalThis as unknown as { gradwalk: { outputs: object } }).gradwalk.outputs),
  );
}
