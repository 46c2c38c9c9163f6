import { join } from "node:path";
import { root } from "./kernel-process";

/** The Python that Jupyter is installed in. */
export const python = join(root, ".venv", process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
