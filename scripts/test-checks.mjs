import { join } from "node:path";
import { Stop, run, stage } from "./run.mjs";

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/** Every check of a kind is made, though one before it failed: one run shows all there is to mend. */
async function all(checks) {
  let result = passed;
  for (const [name, args] of Object.entries(checks))
    try {
      await stage(name, () => run(process.execPath, args).then(() => undefined));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      console.log(error.message);
      result = failed;
    }
  return result;
}

const module = (...path) => join("node_modules", ...path);

/** The formatter's and the linter's word: one check. */
export function checkLint() {
  return all({
    Prettier: [module("prettier", "bin", "prettier.cjs"), "--check", "."],
    ESLint: [module("eslint", "bin", "eslint.js"), "."],
  });
}

/** The tests compile, and so does what learners write, with the compiler of the kernel: one check. The sources were compiled before. */
export function checkTypes() {
  return all({
    "Types of the tests": [module("typescript", "lib", "tsc.js"), "-p", "test"],
    "Types in a cell": [module("@tslab", "typescript-for-tslab", "lib", "tsc.js"), "-p", join("test", "types")],
  });
}
