/**
 * A name of a few, as a type: an editor offers the known ones, yet any text type-checks, so that options may stand in a variable. An
 * unknown name is an error at the call, which offers the nearest.
 */
export type NameOf<Known extends string> = Known | (string & Record<never, never>);

/**
 * The known name that somebody most likely meant: by its initials (`lr` is `learningRate`), by a part of it (`batch` is
 * `batchSize`), else by the fewest edits.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const asked = name.toLowerCase();
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const distance = distanceOf(asked, candidate);
    if (distance < fewest) {
      fewest = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** `known` as a sentence's list, with the nearest of them first: `did you mean "adam"? known: "sgd", "adam"`. */
export function offerNames(name: string, known: readonly string[]): string {
  return `did you mean "${nearestName(name, known)}"? known: ${known.map((each) => `"${each}"`).join(", ")}`;
}

function distanceOf(asked: string, candidate: string): number {
  if (initials(candidate) === asked) return 0;
  const whole = candidate.toLowerCase();
  if (asked.length > 2 && whole.includes(asked)) return 1;
  return edits(asked, whole);
}

function initials(name: string): string {
  return name.replace(/(?!^)[a-z0-9]/g, "").toLowerCase();
}

/** Insertions, deletions and replacements between two words (Levenshtein 1966). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
