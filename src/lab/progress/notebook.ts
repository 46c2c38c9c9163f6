import { PathExt } from "@jupyterlab/coreutils";
import { type NotebookPanel } from "@jupyterlab/notebook";
import { folder } from "../lessons/copies";

/** A lesson's name and version, as its notebook carries them. */
export interface LessonMark {
  readonly lesson: string;
  readonly digest?: string;
}

/**
 * Which lesson a notebook is; undefined for any other notebook. A lesson of a teacher's own, which did not come out of the panel, goes
 * by the name of its file.
 */
export function lessonOf(panel: NotebookPanel): LessonMark | undefined {
  const mark = panel.model?.getMetadata("gradwalk") as
    (Partial<LessonMark> & { readonly exercises?: unknown }) | undefined | null;
  if (typeof mark?.lesson === "string") return mark as LessonMark;
  return Array.isArray(mark?.exercises) ? { lesson: PathExt.basename(panel.context.path, ".ipynb") } : undefined;
}

/** Whether this is the copy that the panel opens, not one that was put aside. */
export function isCurrentCopy(panel: NotebookPanel, lesson: string): boolean {
  return panel.context.path === `${folder}/${lesson}.ipynb`;
}
