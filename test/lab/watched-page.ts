import { type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** A page in which nothing goes wrong unseen. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, page errors and requests that left the machine, so far. */
  readonly trouble: readonly string[];
}

/** JupyterLab 4.6 still wants to fill a notebook that is closed right after it was opened, when it has nothing else to do. */
const closedWhileFilled = /reading 'insertWidget'\)\s+at \w+\._updateForDeferMode/;

/** Opens a page that writes down every console error, every uncaught error, and every request to another machine. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => {
    const said = error.stack ?? error.message;
    if (!closedWhileFilled.test(said)) trouble.push(`page: ${said}`);
  });
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1") trouble.push(`request: ${request.url()}`);
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).hostname !== "127.0.0.1") trouble.push(`websocket: ${socket.url()}`);
  });
  return { page, trouble };
}
