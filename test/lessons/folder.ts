import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readLessons } from "../../src/lessons";
import { library } from "./library";

const own = process.env["GRADWALK_LESSONS"];

/** Where the lessons are: `notebooks`, or a teacher's own folder, by `npm run lessons -- --folder DIR --test`. */
export const folder = own ? resolve(own) : fileURLToPath(new URL("../../notebooks", import.meta.url));

/** Every lesson, as its Markdown says it now. */
export const lessons = readLessons(folder, library);
