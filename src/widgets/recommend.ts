import { besideBaseline } from "../figures/parts/beside-baseline";
import { spread } from "../figures/parts/curve";
import { embeddingMap, type EmbeddingScene } from "../figures/applications/embedding-map";
import type { Point } from "../figures/parts/half-plane";
import { formatCount, formatNumber, formatTerm, formatVector } from "../figures/parts/number";
import { ratingsTable, type TableRating } from "../figures/applications/ratings-table";
import type { CellEntries } from "../figures/view";
import type { ControlValues } from "./control";
import { choice, seed, slider, text, toggle } from "./controls";
import { turnedView } from "./flat-view";
import {
  knownRatings,
  mostEpochs,
  names,
  recommendEpochs,
  startModel,
  stateOf,
  tastes,
  you,
  type KnownRatings,
  type RecommendEpoch,
} from "./recommend-run";
import type { Widget } from "./widget";

type State = Omit<RecommendEpoch, "epoch" | "loss">;

const takeBack = "as it was";
/** A press on a cell rates it. */
const entries: CellEntries = {
  names: names.books.flatMap((book) => names.readers.map((reader) => `${reader}, ${book}`)),
  value: "stars",
  nothing: takeBack,
};

const outcomes = ["better than the means", "about as good", "worse than the means"] as const;

/** A table of ratings with gaps, filled by embeddings that move while they learn; the learner is one of the readers. */
export const recommendWidget: Widget<RecommendEpoch> = {
  name: "recommend",
  title: "Recommend",
  controls: {
    stars: choice(["5", "4", "3", "2", "1", takeBack], { label: "A press gives" }),
    ratings: text({ label: "Your ratings", value: "" }),
    dimensions: slider({ label: "Dimensions", min: 1, max: 8, step: 1, value: 2 }),
    l2: slider({ label: "L2", min: 0, max: 0.05, step: 0.0025, value: 0.01 }),
    epochs: slider({ label: "Epochs", min: 10, max: mostEpochs, step: 10, value: 100 }),
    hidden: toggle({ label: "Show the hidden tastes" }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["stars", "hidden"],
  functions: ["match"],
  sizes: [
    { name: "epoch", ends: () => true },
    { name: "10 epochs", ends: ({ epoch }) => epoch % 10 === 9 },
  ],
  quantities: [
    { name: "held-out error", of: ({ off }) => off.heldOut },
    { name: "training error", of: ({ off }) => off.training },
  ],
  prediction: {
    question: ({ dimensions, l2 }) =>
      `With ${formatCount(dimensions as number, "number")} for each reader and book and an L2 of ${formatNumber(l2 as number)}: how good will it be on ratings that it never saw?`,
    choices: outcomes,
    truth(trace, values) {
      const share = trace[trace.length - 1].off.heldOut / knownRatings(values["ratings"] as string).baseline;
      return share < 0.95 ? outcomes[0] : share > 1.05 ? outcomes[2] : outcomes[1];
    },
  },
  takenUp: ["l2", "ratings", "epochs"],
  length: "epochs",
  run: recommendEpochs,
  view(trace, step, values) {
    const known = knownRatings(values["ratings"] as string);
    const start = stateOf(startModel(values), known);
    const now = trace[step] ?? start;
    return {
      figure: ratingsTable(tableRatings(known), now.guesses, {
        ...names,
        cells: { control: "ratings", clear: "Clear yours", entries },
      }),
      beside: [
        embeddingMap(sceneOf(start, trace, step, values["hidden"] as boolean)),
        besideBaseline(
          trace.map(({ off }) => off),
          step,
          {
            epochs: values["epochs"] as number,
            unit: "stars off",
            baseline: { name: "means of readers and books", error: known.baseline },
          },
        ),
      ],
      formula: formula(now, known),
      sentence: sentence(trace[step], now, known, values),
    };
  },
};

function tableRatings({ train, test, own }: KnownRatings): TableRating[] {
  const isOwn = (reader: number, book: number) => own.some((each) => each.reader === reader && each.book === book);
  return [
    ...[...train].map(({ x: [reader, book], y }) => ({
      ...{ reader, book, stars: y },
      kind: isOwn(reader, book) ? ("yours" as const) : ("rated" as const),
    })),
    ...[...test].map(({ x: [reader, book], y }) => ({ reader, book, stars: y, kind: "held out" as const })),
  ];
}

/** The learner's ratings after a press on each cell of the table, row by row. */

/** Where all embeddings are, turned as one at the end of the run to lie near the hidden tastes: that keeps the picture still. */
function sceneOf(start: State, trace: readonly RecommendEpoch[], step: number, showsHidden: boolean): EmbeddingScene {
  const end = trace[trace.length - 1] ?? start;
  const from = [...tastes.books, ...tastes.readers];
  const view = turnedView([...end.books, ...end.readers.slice(0, you)], from);
  const now = trace[step] ?? start;
  const states = [start, ...trace.slice(0, step + 1)];
  const books = names.books.map((name, book) => ({
    name,
    at: view(now.books[book]),
    way: spread(states.length, 40).map((at) => view(states[at].books[book])),
  }));
  const readers = names.readers.map((name, reader) => ({ name, at: view(now.readers[reader]) }));
  const all = spread(trace.length, 20).flatMap((at) => [...trace[at].books, ...trace[at].readers].map(view));
  // As widely spread as the embeddings: their own size says nothing, since a book's can grow as its readers' shrink.
  const scale = size(end.books.map(view)) / size(tastes.books);
  const hidden = tastes.books.map(([x, y]): Point => [scale * x, scale * y]);
  return { books, readers, all: [...start.books.map(view), ...all], ...(showsHidden && { hidden }) };
}

function size(points: readonly Point[]): number {
  return Math.sqrt(points.reduce((sum, [x, y]) => sum + x * x + y * y, 0) / points.length) || 1;
}

/** The kinds of books that a reader has not rated, the best guess first. */
function unrated({ guesses }: State, { train }: KnownRatings, reader: number): { book: number; guess: number }[] {
  const rated = new Set([...train].filter(({ x }) => x[0] === reader).map(({ x }) => x[1]));
  return names.books
    .map((_, book) => ({ book, guess: guesses[reader * names.books.length + book] }))
    .filter(({ book }) => !rated.has(book))
    .sort((a, b) => b.guess - a.guess);
}

function formula(now: State, known: KnownRatings): string[] {
  const best = unrated(now, known, you).at(0);
  if (best === undefined) return ["You have rated everything."];
  const { book, guess } = best;
  const [readerBias, bookBias] = [now.readerBias[you], now.bookBias[book]];
  const match = guess - known.mean - readerBias - bookBias;
  const name = names.books[book];
  // Without the minus of a zero.
  const short = (value: number): number => Number(value.toFixed(2)) + 0;
  const term = (value: number): string => formatTerm(short(value));
  return [
    `you, ${name}: mean + your bias + its bias + match = ${short(known.mean)}${term(readerBias)}${term(bookBias)}${term(match)} = ${short(guess)}`,
    `match of you ${formatVector(now.readers[you].map(short))} and ${name} ${formatVector(now.books[book].map(short))}: ${formatNumber(short(match))}`,
  ];
}

function sentence(current: RecommendEpoch | undefined, now: State, known: KnownRatings, values: ControlValues): string {
  const off = `${formatNumber(now.off.heldOut, 3)} stars off on ${formatCount(known.test.size, "held-out rating")} (means of readers and books: ${formatNumber(known.baseline, 3)}), ${formatNumber(now.off.training, 3)} in training`;
  const when = current === undefined ? "Before the first epoch" : `Epoch ${current.epoch}`;
  const end = current?.diverged ? " It diverged." : "";
  const list = unrated(now, known, you);
  const mine = known.own.filter(({ reader }) => reader === you).length;
  const named = (each: (typeof list)[number] | undefined): string =>
    each ? `${names.books[each.book]} (${formatNumber(each.guess, 2)})` : "nothing";
  const advice =
    mine === 0
      ? `You have rated nothing: it can only offer you what all like, ${named(list[0])}.`
      : `From ${formatCount(mine, "rating")} of yours it would offer you ${named(list[0])}, then ${named(list[1])}; last ${named(list.at(-1))}.`;
  return `${when}, ${formatCount(values["dimensions"] as number, "dimension")}: ${off}. ${advice}${end}`;
}
