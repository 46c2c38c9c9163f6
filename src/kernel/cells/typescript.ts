/** The compiler that tslab brings with it. */
import ts from "@tslab/typescript-for-tslab";

export { ts };
