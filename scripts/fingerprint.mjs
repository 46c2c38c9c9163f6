import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

function* files(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return;
  if (!entry.isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

/** A hash of the names and contents of files and folders, named relative to the checkout. */
function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of files(join(root, path)))
      hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * Does `body` unless it was done before with the same inputs and mode, and `output` is still there. Returns a note for
 * the stage. The mark of what was done stands in what is made, so that deleting the one deletes the other. What is a
 * link belongs to another checkout and is left alone.
 */
export async function once({ inputs, output, mark, mode = "" }, body) {
  if (lstatSync(join(root, output), { throwIfNoEntry: false })?.isSymbolicLink()) return "linked, left as it is";
  const now = `${fingerprint(inputs)}${mode}`;
  const file = join(root, mark);
  if (existsSync(join(root, output)) && existsSync(file) && readFileSync(file, "utf8") === now) return "up to date";
  rmSync(file, { force: true });
  await body();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
  return undefined;
}
