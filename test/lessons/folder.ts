import { fileURLToPath } from "node:url";
import { readLessons } from "../../src/lessons";
import { library } from "./library";

/** Where the lessons are. */
export const folder = fileURLToPath(new URL("../../notebooks", import.meta.url));

/** Every lesson, as its Markdown says it now. */
export const lessons = readLessons(folder, library);
