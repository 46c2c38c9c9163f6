import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

function* files(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return;
  if (!entry.isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

/** A hash of the contents of files and folders, named relative to the checkout. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of files(join(root, path)))
      hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * Does `body` unless it was done before with the same inputs and `output` is still there. Returns a note for the stage.
 * The mark of what was done stands beside the output, so that deleting the output deletes the mark.
 */
export async function once({ inputs, output, mark }, body) {
  const now = fingerprint(inputs);
  const file = join(root, mark);
  if (existsSync(join(root, output)) && existsSync(file) && readFileSync(file, "utf8") === now) return "up to date";
  await body();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
  return undefined;
}
