import {
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  copyFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

const share = join(root, ".venv", "share", "jupyter");

function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2) + "\n");
}

/** The kernelspec of the checkout's own kernel, run by the Node that runs this. */
export function registerKernel(folder = join(share, "kernels", "gradwalk")) {
  writeJson(join(folder, "kernel.json"), {
    argv: [process.execPath, join(root, "lib", "kernel", "main.js"), "{connection_file}"],
    display_name: "TypeScript (Gradwalk)",
    language: "typescript",
    interrupt_mode: "signal",
  });
  const logo = join(root, "jupyter-config", "kernel", "logo-svg.svg");
  if (existsSync(logo)) copyFileSync(logo, join(folder, "logo-svg.svg"));
}

/** A link from JupyterLab's extensions to the built one, so that a rebuild needs no second registering. */
export function registerExtension(folder = join(share, "labextensions")) {
  const target = join(root, "gradwalk", "labextension");
  const link = join(folder, "gradwalk");
  mkdirSync(folder, { recursive: true });
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(link) === target) return;
  rmSync(link, { recursive: true, force: true });
  symlinkSync(target, link, "junction");
}

/**
 * What JupyterLab starts with here: the lessons, and no question about news or look for updates, so that nothing leaves
 * the machine. It stands in a configuration of the checkout's own; a learner's own settings come before it.
 */
export function registerDefaults(configuration) {
  writeJson(join(configuration, "labconfig", "default_setting_overrides.json"), {
    "gradwalk:lessons": { openAtStart: true },
    "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
    "@jupyterlab/extensionmanager-extension:plugin": { enabled: false },
  });
}
