/** A rating of the learner's own, by indices. */
export interface OwnRating {
  readonly reader: number;
  readonly book: number;
  /** From 1 to 5. */
  readonly stars: number;
}

/** Names of the rows and columns of a table of ratings. */
export interface RatingNames {
  readonly readers: readonly string[];
  readonly books: readonly string[];
}

/** Reads `you, travel: 5; reader 3, poetry: 1`; of two for the same cell the later counts. Throws RangeError for what is no rating. */
export function readRatings(who: string, text: string, { readers, books }: RatingNames): OwnRating[] {
  const cells = new Map<string, OwnRating>();
  for (const part of text.split(/[;\n]/)) {
    const entry = part.trim();
    if (entry === "") continue;
    const [, readerName = "", bookName = "", stars = ""] = /^(.+?)\s*,\s*(.+?)\s*:\s*(\d+)$/.exec(entry) ?? [];
    const [reader, book] = [readers.indexOf(readerName), books.indexOf(bookName)];
    if (reader < 0 || book < 0 || Number(stars) < 1 || Number(stars) > 5)
      throw new RangeError(
        `${who}: expected ratings such as "you, travel: 5; reader 3, poetry: 1"; got "${entry}" — readers: you, reader 1 to reader ${readers.length - 1}; books: ${books.join(", ")}`,
      );
    cells.set(`${reader} ${book}`, { reader, book, stars: Number(stars) });
  }
  return [...cells.values()];
}
