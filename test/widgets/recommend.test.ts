import { describe, expect, it } from "vitest";
import type { Tensor } from "../../src/engine/tensor";
import { minimizing } from "../../src/train/minimizing";
import { withEntry } from "../../src/widgets/entries-text";
import { readRatings } from "../../src/widgets/ratings-text";
import { recommendWidget } from "../../src/widgets/recommend";
import { knownRatings, names, startModel, tastes, you } from "../../src/widgets/recommend-run";
import { last, opened } from "./opened";

const short = { epochs: 10 };
const inTable = (book: string, reader: number): number => names.books.indexOf(book) * names.readers.length + reader;
const guessOf = (trace: readonly { guesses: readonly number[] }[], reader: number, book: string): number =>
  trace[trace.length - 1].guesses[reader * names.books.length + names.books.indexOf(book)];

describe("the recommend widget", () => {
  it("trains a recommender on what is known", () => {
    const { trace, values } = opened(recommendWidget, short);
    const model = startModel(values);
    const { train } = knownRatings("");
    const made = [
      ...minimizing(model.parameters, () => model.loss(train, 0.01), {
        steps: 10,
        learningRate: 0.05,
        optimizer: "adam",
      }),
    ];
    expect(trace.map(({ loss }) => loss)).toEqual(made.map(({ loss }) => loss));
    expect(trace.at(-1)?.books).toEqual(model.items.toArray());
  });

  it("beats the means of readers and books on held-out ratings, and says both", () => {
    const { trace, view } = opened(recommendWidget);
    const { baseline, test } = knownRatings("");
    expect(trace.at(-1)?.off.heldOut).toBeLessThan(0.7 * baseline);
    expect(view(last).sentence).toContain(
      `stars off on ${test.size} held-out ratings (means of readers and books: 1.17)`,
    );
  });

  it("is worse than the means with many dimensions and no L2", () => {
    const { trace, values } = opened(recommendWidget, { dimensions: 8, l2: 0 });
    expect(recommendWidget.prediction?.truth(trace, values)).not.toBe("better than the means");
    const usual = opened(recommendWidget);
    expect(recommendWidget.prediction?.truth(usual.trace, usual.values)).toBe("better than the means");
  });

  it("knows nothing of a learner who has rated nothing, and learns from one rating", () => {
    const before = opened(recommendWidget);
    expect(before.view(last).sentence).toContain("You have rated nothing: it can only offer you what all like");
    expect(Math.hypot(...(before.trace.at(-1)?.readers[you] ?? [1]))).toBeLessThan(0.01);
    const after = opened(recommendWidget, { ratings: "you, horror: 5; you, humour: 1" });
    expect(guessOf(after.trace, you, "crime")).toBeGreaterThan(guessOf(before.trace, you, "crime"));
    expect(after.view(last).sentence).toMatch(/From 2 ratings of yours it would offer you (crime|war)/);
  });

  it("no longer holds out what the learner rates", () => {
    const [first] = [...knownRatings("").test];
    const text = `${names.readers[first.x[0]]}, ${names.books[first.x[1]]}: 3`;
    const [before, after] = [knownRatings(""), knownRatings(text)];
    expect([after.train.size, after.test.size]).toEqual([before.train.size + 1, before.test.size - 1]);
  });

  it("writes a rating for the cell that is pressed, another in its place, and takes it back", () => {
    const { entries } = opened(recommendWidget, short).view(0).figure.cells ?? {};
    expect([entries?.value, entries?.nothing]).toEqual(["stars", "as it was"]);
    const press = (text: string, book: string, reader: number, value?: string) =>
      withEntry(text, entries?.names[inTable(book, reader)] ?? "", value);
    expect(press("", "travel", you, "5")).toBe("you, travel: 5");
    const two = press("you, travel: 5", "poetry", 2, "2");
    expect(two).toBe("you, travel: 5; reader 3, poetry: 2");
    expect(readRatings("recommend", two, names)).toHaveLength(2);
    expect(press(two, "travel", you, "1")).toBe("reader 3, poetry: 2; you, travel: 1");
    expect(press(two, "travel", you)).toBe("reader 3, poetry: 2");
  });

  it("says of each cell what is known and what is guessed", () => {
    const { view, trace } = opened(recommendWidget, { ...short, ratings: "you, travel: 4" });
    const says = view(last).figure.cells?.says ?? [];
    const guess = Number(guessOf(trace, you, "travel").toPrecision(2));
    expect(says[inTable("travel", you)]).toBe(`you, travel: yours 4, guessed ${guess}`);
    expect(says).toHaveLength(names.books.length * names.readers.length);
  });

  it("finds the hidden tastes: books lie near their own", () => {
    const { view } = opened(recommendWidget, { hidden: true });
    const traces = view(last).beside?.[0].data ?? [];
    const named = (name: string) =>
      traces.find((each) => each["name"] === name) as unknown as { x: number[]; y: number[] };
    const [books, hidden] = [named("books"), named("hidden taste")];
    const far = books.x.map((x, at) => Math.hypot(x - hidden.x[at], books.y[at] - hidden.y[at]));
    const wide = hidden.x.map((x, at) => Math.hypot(x, hidden.y[at]));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    expect(mean(far)).toBeLessThan(0.4 * mean(wide));
    expect(tastes.books).toHaveLength(books.x.length);
  });

  it("adds up to the guess in its formula", () => {
    const [line] = opened(recommendWidget, { ratings: "you, horror: 5" }).view(last).formula ?? [];
    const sum = line.split(" = ")[1].replace(/− /g, "+ -").split(" + ").map(Number);
    expect(sum.reduce((total, part) => total + part, 0)).toBeCloseTo(Number(line.split(" = ")[2]), 1);
  });

  it("runs on the learner's match", () => {
    const sum = { match: (users: Tensor, items: Tensor) => users.mul(items).sum(1) };
    const none = { match: (users: Tensor) => users.mul(0).sum(1) };
    const usual = opened(recommendWidget, short).trace;
    expect(opened(recommendWidget, short, sum).trace).toEqual(usual);
    expect(opened(recommendWidget, {}, none).trace.at(-1)?.off.heldOut).toBeGreaterThan(1);
    const wrong = { match: (users: Tensor, items: Tensor) => users.mul(items) };
    expect(() => opened(recommendWidget, short, wrong)).toThrow("got shape [206, 2] — sum over the dimensions, axis 1");
  });

  it("takes up L2 and the learner's ratings in the middle of a run", () => {
    const { values, trace } = opened(recommendWidget, short);
    for (const moved of [{ l2: 0.05 }, { ratings: "you, horror: 5" }]) {
      const moving = { ...values };
      const losses: number[] = [];
      for (const { epoch, loss } of recommendWidget.run(moving, {})) {
        losses.push(loss);
        if (epoch === 4) Object.assign(moving, moved);
      }
      expect(losses.slice(0, 5)).toEqual(trace.slice(0, 5).map(({ loss }) => loss));
      expect(losses[5]).not.toBe(trace[5].loss);
    }
  });

  it.each([
    ["dimensions", 3],
    ["l2", 0],
    ["seed", 2],
    ["ratings", "you, war: 1"],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(recommendWidget, { ...short, [name]: value }).trace).not.toEqual(
      opened(recommendWidget, short).trace,
    );
  });

  it.each([1, 5])("is drawn in %i dimensions", (dimensions) => {
    const { view } = opened(recommendWidget, { ...short, dimensions });
    const books = view(last).beside?.[0].data.find(({ name }) => name === "books") as unknown as { x: number[] };
    expect(books.x.every(Number.isFinite)).toBe(true);
  });
});

describe("the text of ratings", () => {
  it("is read as it was written, the later of two for the same cell", () => {
    expect(readRatings("recommend", "you, science fiction: 5; reader 3, poetry: 1", names)).toEqual([
      { reader: you, book: names.books.indexOf("science fiction"), stars: 5 },
      { reader: 2, book: names.books.indexOf("poetry"), stars: 1 },
    ]);
    expect(readRatings("recommend", "you, war: 2; you, war: 4;", names)).toEqual([
      { reader: you, book: names.books.indexOf("war"), stars: 4 },
    ]);
  });
  it.each(["you, warfare: 3", "me, war: 3", "you, war: 6", "you, war", "5"])("is refused when it is %s", (text) => {
    expect(() => readRatings("recommend", text, names)).toThrow(
      `recommend: expected ratings such as "you, travel: 5; reader 3, poetry: 1"; got "${text}"`,
    );
  });
});
