import { type Browser, chromium } from "playwright-core";
import { installChromium } from "../../scripts/chromium.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Any Chromium: an installed one, else one that is installed now. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await installChromium(), args: flags, headless: true });
}
