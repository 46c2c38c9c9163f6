/** `npm run wheel`: `dist/gradwalk-*.whl`, of which `pip install` is all a learner needs. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { checkNode, installNode, installPython, python } from "./install.mjs";
import { main, root, run, stage } from "./run.mjs";
import { vendorKernel } from "./vendor.mjs";

main(async () => {
  checkNode();
  await stage("npm packages", installNode);
  await stage("JupyterLab", installPython);
  await build({ production: true });
  await stage("Kernel and its packages", vendorKernel);
  const dist = join(root, "dist");
  await stage("Wheel", async () => {
    rmSync(dist, { recursive: true, force: true });
    await run(python, ["-m", "pip", "wheel", "--quiet", "--no-deps", `--wheel-dir=${dist}`, root]);
  });
  for (const file of readdirSync(dist)) console.log(`dist/${file}`);
});
