import { type INotebookContent } from "@jupyterlab/nbformat";
import { type Contents } from "@jupyterlab/services";
import { notebookOf } from "./catalogue";
import { type Lesson } from "./lesson";

/** Where learners' own copies are, from the server's root. */
export const folder = "gradwalk-lessons";

/** A notebook with what a lesson carries in its metadata. */
type LessonContent = INotebookContent & {
  readonly metadata: { readonly gradwalk?: { readonly digest?: string } };
};

/** The learner's own copies of the lessons. A file that exists is never written over. */
export class Copies {
  constructor(private readonly contents: Contents.IManager) {}

  /** The path of the learner's copy, made now if there is none. */
  async path(lesson: Lesson): Promise<string> {
    const path = `${folder}/${lesson.name}.ipynb`;
    if (!(await this.files()).includes(path)) await this.write(path, lesson);
    return path;
  }

  /** Those of these lessons that the learner has a copy of, with what stands in it. */
  async existing(lessons: readonly Lesson[]): Promise<readonly { lesson: Lesson; content: LessonContent }[]> {
    const files = (await this.list("")).includes(folder) ? await this.list(folder) : [];
    const begun = lessons.filter((lesson) => files.includes(`${folder}/${lesson.name}.ipynb`));
    return Promise.all(
      begun.map(async (lesson) => ({ lesson, content: await this.content(`${folder}/${lesson.name}.ipynb`) })),
    );
  }

  /** The path of today's version beside a copy of an older one: `03-two-flowers-new.ipynb`, or the next free number. */
  async pathOfNewest(lesson: Lesson): Promise<string> {
    const files = await this.files();
    for (let number = 1; ; number++) {
      const path = `${folder}/${lesson.name}-new${number === 1 ? "" : `-${number}`}.ipynb`;
      if (!files.includes(path)) {
        await this.write(path, lesson);
        return path;
      }
      if ((await this.digest(path)) === lesson.digest) return path;
    }
  }

  /** A free path with the time in it, for the copy that is put aside: `03-two-flowers 2026-11-24 17.03.21.ipynb`. */
  async pathAside(lesson: Lesson, now: Date): Promise<string> {
    const files = await this.files();
    const stamp = `${folder}/${lesson.name} ${timestamp(now)}`;
    for (let number = 1; ; number++) {
      const path = `${stamp}${number === 1 ? "" : `-${number}`}.ipynb`;
      if (!files.includes(path)) return path;
    }
  }

  private async digest(path: string): Promise<string | undefined> {
    return (await this.content(path)).metadata.gradwalk?.digest;
  }

  private async content(path: string): Promise<LessonContent> {
    const { content } = await this.contents.get(path, { type: "notebook", content: true });
    return content as LessonContent;
  }

  /** Listed from the root down: asking for a folder that is not there would be an error in the page's console. */
  private async files(): Promise<readonly string[]> {
    if (!(await this.list("")).includes(folder)) await this.contents.save(folder, { type: "directory" });
    return this.list(folder);
  }

  private async list(path: string): Promise<readonly string[]> {
    const { content } = await this.contents.get(path, { type: "directory", content: true });
    return (content as readonly Contents.IModel[]).map((file) => file.path);
  }

  private async write(path: string, lesson: Lesson): Promise<void> {
    await this.contents.save(path, { type: "notebook", format: "json", content: await notebookOf(lesson) });
  }
}

/** `2026-11-24 17.03.21`: sorts by time, and every file system takes it. */
function timestamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(".")}`;
}
