export { helpOf, readLessons } from "./build";
export { LessonFault } from "./fault";
export { exerciseNames, readLesson, type Lesson, type Part } from "./lesson";
export { notebookText, toNotebook } from "./notebook";
export { scaffold, slug } from "./scaffold";
