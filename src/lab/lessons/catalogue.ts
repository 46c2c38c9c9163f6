import { type INotebookContent } from "@jupyterlab/nbformat";
import { type Lesson } from "./lesson";

/** All lessons in order. They are pieces of the extension's own bundle, so no server route is asked. */
export async function catalogue(): Promise<readonly Lesson[]> {
  const loaded = await import(/* webpackChunkName: "lessons" */ "./assets/catalogue.json");
  return loaded.default as readonly Lesson[];
}

/** A lesson's notebook, as it was built; loaded when it is first opened. */
export async function notebookOf(lesson: Lesson): Promise<INotebookContent> {
  const loaded = (await import(/* webpackChunkName: "[request]" */ `./assets/notebooks/${lesson.name}.json`)) as {
    readonly default: INotebookContent;
  };
  return loaded.default;
}
