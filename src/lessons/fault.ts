/** A fault in a lesson's source: one line, with the file and the line that it is in. */
export class LessonFault extends Error {
  override readonly name = "LessonFault";

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
  }
}
