import { cpSync, rmSync, statSync, writeFileSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./run.mjs";

const vendor = join(root, "gradwalk", "vendor");
const posix = (from, path) => relative(from, path).replaceAll("\\", "/");

/** Node's number for the binary interface of Node 20, the oldest that the kernel runs on. */
const oldest = 115;

/** zeromq's binaries are sorted as `build/OS/CPU/node/LIBC-NUMBER-Release/addon.node`, beside older ones with no libc in their name. */
const isBinary = (file) => Number(/^build\/.*\/node\/[a-z]+-(\d+)-Release\/addon\.node$/.exec(file)?.[1]) >= oldest;

/** The npm packages that the kernel loads at run time, and which files of theirs it needs. */
const packages = {
  tslab: (file) => /^dist\/.*\.js$|^dist\/public\.d\.ts$/.test(file),
  "@tslab/typescript-for-tslab": (file) => /^lib\/(typescript\.js|lib\..*d\.ts)$/.test(file),
  "@types/node": (file) => /\.d\.ts$/.test(file),
  "cmake-ts": (file) => file === "build/loader.js",
  semver: (file) => /\.js$/.test(file),
  zeromq: (file) => /^lib\/.*\.js$|^build\/manifest\.json$/.test(file) || isBinary(file),
};
const always = (file) => /(^|\/)(package\.json|(licen[cs]e|thirdparty)[^/]*)$/i.test(file);

/** What of `lib` is for the page, or for building: the kernel needs none of it. */
const notForTheKernel =
  /^(lab|browser)(\/|$)|(^|\/)tsconfig\.json$|^lessons\/.*\.js$|\.map$|\.tsbuildinfo$|^\.|(?<!^gradwalk)\.d\.ts$/;

function copy(from, to, wanted) {
  const filter = (path) => statSync(path).isDirectory() || wanted(posix(from, path));
  cpSync(from, to, { recursive: true, filter });
}

/** `gradwalk/vendor`: the kernel with all it needs but Node itself, so that a learner needs no npm. */
export function vendorKernel() {
  rmSync(vendor, { recursive: true, force: true });
  copy(join(root, "lib"), join(vendor, "lib"), (file) => !notForTheKernel.test(file));
  for (const [name, wanted] of Object.entries(packages))
    copy(join(root, "node_modules", name), join(vendor, "node_modules", name), (file) => wanted(file) || always(file));
  const { name, version, license, main } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(join(vendor, "package.json"), `${JSON.stringify({ name, version, license, main }, null, 2)}\n`);
}
