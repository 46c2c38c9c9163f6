import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { checkNode, findPython, installNode, installPython, python } from "./install.mjs";
import { choosePort } from "./port.mjs";
import { registerDefaults, registerExtension, registerKernel } from "./register.mjs";
import { Stop, main, root, stage } from "./run.mjs";

const usage = "npm start [-- --no-browser] [-- --port N]";

function options() {
  try {
    return parseArgs({
      options: { "no-browser": { type: "boolean" }, port: { type: "string" }, help: { type: "boolean" } },
    }).values;
  } catch (error) {
    throw new Stop(`npm start: ${error.message.split(".")[0]} — usage: ${usage}`);
  }
}

/** JupyterLab on the checkout, with settings and workspaces of its own, until it ends or is stopped. */
function serve(port, browser) {
  const token = randomBytes(24).toString("hex");
  const url = `http://127.0.0.1:${port}/lab?token=${token}`;
  const own = join(root, ".jupyter");
  const server = spawn(
    python,
    [
      "-m",
      "jupyterlab",
      "--yes",
      `--port=${port}`,
      "--port-retries=0",
      "--ip=127.0.0.1",
      `--IdentityProvider.token=${token}`,
    ]
      .concat([
        `--ServerApp.root_dir=${root}`,
        "--LabApp.news_url=None",
        "--LabApp.open_browser=False",
        "--log-level=WARN",
      ])
      .concat(process.getuid?.() === 0 ? ["--allow-root"] : []),
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own: Ctrl-C reaches this script alone, which then ends the server and its kernels in order.
      detached: process.platform !== "win32",
      env: {
        ...process.env,
        JUPYTER_CONFIG_DIR: own,
        JUPYTERLAB_SETTINGS_DIR: join(own, "settings"),
        JUPYTERLAB_WORKSPACES_DIR: join(own, "workspaces"),
      },
    },
  );
  const end = () => server.kill("SIGTERM");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  process.on("exit", end);
  announce(server, url, browser).catch((error) => console.error(error.message));
  return new Promise((resolve, reject) =>
    server.on("close", (code, signal) =>
      code === 0 || signal !== null
        ? resolve()
        : reject(new Stop(`JupyterLab ended with code ${code}; what it said stands above`)),
    ),
  );
}

/** Waits until the server answers, then says where it is and opens it. */
async function announce(server, url, browser) {
  const api = new URL("/api", url);
  while (server.exitCode === null) {
    if (
      await fetch(api).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  if (server.exitCode !== null) return;
  console.log(`\nGradwalk is open at ${url}\nCtrl-C ends it.`);
  if (browser) open(url);
}

function open(url) {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser was found: open the address above in one."))
    .unref();
}

await main(async () => {
  checkNode();
  findPython();
  const { port: asked, help, "no-browser": noBrowser } = options();
  if (help) return console.log(usage);
  const port = await choosePort(asked);
  await stage("npm packages", installNode);
  await stage("JupyterLab", installPython);
  await build();
  await stage("Kernel and extension", () => (registerKernel(), registerExtension(), registerDefaults()));
  await serve(port, !noBrowser);
});
