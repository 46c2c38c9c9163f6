import Module from "node:module";
import { join } from "node:path";

/** The library as cells find it: `import … from "gradwalk"`, in a notebook in any folder. */
export function resolveLibrary(): void {
  const lib = join(__dirname, "..", "..");
  const resolver = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const resolve = resolver._resolveFilename;
  resolver._resolveFilename = function (request, ...rest) {
    return request === "gradwalk" ? join(lib, "index.js") : resolve.call(this, request, ...rest);
  };
}
