/** `npm start [-- --no-browser] [-- --port N]`: everything from a fresh clone to JupyterLab on the lessons. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import util from "node:util";
import { build } from "./build.mjs";
import { checkNode, findPython, installNode, installPython } from "./install.mjs";
import { choosePort } from "./port.mjs";
import { registerDefaults, registerExtension, registerKernel } from "./register.mjs";
import { Stop, main, root, stage } from "./run.mjs";
import { openBrowser, serve } from "./serve.mjs";

const usage = "npm start -- [--no-browser] [--port N]";

function options() {
  try {
    const options = { "no-browser": { type: "boolean" }, port: { type: "string" }, help: { type: "boolean" } };
    return util.parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`npm start: ${error.message.split(".")[0]} — usage: ${usage}`);
  }
}

main(async () => {
  checkNode();
  const { port: asked, help, "no-browser": noBrowser } = options();
  if (help) return console.log(usage);
  findPython();
  const port = await choosePort(asked);
  const own = join(root, ".jupyter");
  await stage("npm packages", installNode);
  await stage("JupyterLab", installPython);
  await build({ production: false });
  await stage("Kernel and extension", () => (registerKernel(), registerExtension(), registerDefaults(own)));
  mkdirSync(join(root, "gradwalk-lessons"), { recursive: true });
  await serve({ port, own, files: root, folder: "gradwalk-lessons", onReady: noBrowser ? undefined : openBrowser });
});
