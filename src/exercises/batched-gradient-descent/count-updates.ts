import { functionExercise } from "../function-exercise";

type Inputs = readonly [samples: number, batchSize: number, epochs: number];

const wrong = (compute: (samples: number, batchSize: number, epochs: number) => number, message: string) => ({
  wrong: compute,
  message,
});

/** Lesson 10: how many updates a training makes. */
export const countUpdatesExercise = functionExercise<Inputs>({
  name: "countUpdates",
  cases: () => [
    [100, 16, 10],
    [100, 10, 3],
    [1347, 32, 5],
    [50, 4, 6],
    [60, 64, 4],
    [7, 2, 3],
    [81, 9, 1],
  ],
  right: (samples, batchSize, epochs) => epochs * Math.ceil(samples / batchSize),
  mistakes: [
    wrong(
      (samples, batchSize, epochs) => epochs * Math.floor(samples / batchSize),
      "The last, short batch is left out. It makes an update too: round up, with Math.ceil.",
    ),
    wrong(
      (samples, batchSize, epochs) => (epochs * samples) / batchSize,
      "There is no half update: the last batch of an epoch is short, but it counts as one. Round up.",
    ),
    wrong(
      (samples, batchSize, epochs) => Math.ceil((epochs * samples) / batchSize),
      "It rounds once, at the end. Every epoch ends with a short batch of its own: round first, then multiply.",
    ),
    wrong(
      (samples, batchSize, epochs) => epochs * Math.round(samples / batchSize),
      "Math.round leaves out a last batch that is less than half full. Round up, with Math.ceil.",
    ),
    wrong(
      (samples, batchSize, epochs) => epochs * (Math.floor(samples / batchSize) + 1),
      "One too many where the samples come out even: then there is no short batch. Math.ceil knows the difference.",
    ),
    wrong((samples, batchSize) => Math.ceil(samples / batchSize), "This is one epoch. Multiply by the epochs."),
    wrong((samples, _, epochs) => epochs * samples, "This counts examples. A whole batch makes one update."),
    wrong(
      (samples, batchSize, epochs) => samples * batchSize * epochs,
      "It multiplies by the batch size. Larger batches make fewer updates: divide.",
    ),
    wrong(
      (_, __, epochs) => epochs,
      "This would be one update an epoch. That is so only if a batch holds all samples.",
    ),
    wrong(
      (samples, batchSize, epochs) => epochs * Math.ceil(batchSize / samples),
      "The division is upside down: samples by batch size.",
    ),
  ],
  call: (samples, batchSize, epochs) => `countUpdates(${samples}, ${batchSize}, ${epochs})`,
  form: (result) => (typeof result === "number" ? undefined : "One number has to come back: how many updates."),
  praise: "Right. Ten times larger batches, ten times fewer updates in an epoch.",
});
