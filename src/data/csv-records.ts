/** One record of a CSV file, with the line that it starts on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export type Separator = "," | ";" | "\t";

/**
 * Reads the records of a CSV text (RFC 4180, 2005): fields in quotes may hold separators, line breaks and doubled quotes; lines end
 * with LF, CRLF or CR; a byte order mark and empty lines are left out. Throws RangeError for a quote that is never closed.
 */
export function csvRecords(text: string, separator: Separator): CsvRecord[] {
  const records: CsvRecord[] = [];
  let [line, start] = [1, 1];
  let fields: string[] = [];
  let field = "";
  const endRecord = (): void => {
    fields.push(field.trim());
    if (fields.length > 1 || fields[0] !== "") records.push({ line: start, fields });
    [fields, field, start] = [[], "", line];
  };
  for (let i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"' && field.trim() === "") {
      const opened = line;
      for (field = ""; ; i++) {
        const end = text.indexOf('"', i + 1);
        if (end < 0)
          throw new RangeError(`csv: expected a quote to be closed; got none after line ${opened} — add the missing "`);
        const part = text.slice(i + 1, end);
        line += part.split("\n").length - 1;
        field += part;
        i = end;
        // A doubled quote stands for one.
        if (text[i + 1] !== '"') break;
        field += '"';
      }
    } else if (character === separator) {
      fields.push(field.trim());
      field = "";
    } else if (character === "\n" || (character === "\r" && text[i + 1] !== "\n")) {
      line++;
      endRecord();
    } else field += character;
  }
  endRecord();
  return records;
}

/** The separator that the first line has most of, outside quotes; a comma where it has none. */
export function separatorOf(text: string): Separator {
  const [first] = text.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1);
  const counts = ([",", ";", "\t"] as const).map((each) => [each, first.split(each).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
