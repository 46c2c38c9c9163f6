import { type NotebookPanel } from "@jupyterlab/notebook";
import { folder } from "../lessons/copies";

/** A lesson's name and version, as its notebook carries them. */
export interface LessonMark {
  readonly lesson: string;
  readonly digest?: string;
}

/** Which lesson a notebook is; undefined for any other notebook. */
export function lessonOf(panel: NotebookPanel): LessonMark | undefined {
  const mark = panel.model?.getMetadata("gradwalk") as Partial<LessonMark> | undefined | null;
  return typeof mark?.lesson === "string" ? (mark as LessonMark) : undefined;
}

/** Whether this is the copy that the panel opens, not one that was put aside. */
export function isCurrentCopy(panel: NotebookPanel, lesson: string): boolean {
  return panel.context.path === `${folder}/${lesson}.ipynb`;
}
