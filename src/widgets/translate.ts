import { phraseKinds } from "../applications/phrases";
import type { Translation, Translator } from "../applications/translator";
import { random } from "../data/random";
import { alignment } from "../figures/applications/alignment";
import { exactCurve } from "../figures/applications/exact-curve";
import { letterChances } from "../figures/applications/letter-chances";
import { formatNumber } from "../figures/parts/number";
import type { Figure, Ledger } from "../figures/view";
import type { ControlValues } from "./control";
import { choice, seed, slider, text } from "./controls";
import {
  exactShare,
  heldOut,
  mostEpochs,
  translateSteps,
  translateTask,
  translatorAt,
  type TranslateStep,
  type TranslateTask,
} from "./translate-run";
import type { Widget } from "./widget";

const sourceOf: Readonly<Record<string, string>> = {
  "words to digits": "words",
  "digits to words": "digits",
  dates: "date",
};
const baselineName = "nine nearest phrases";
const failuresShown = 6;
const longestSource = 60;

/** A toy that translates numbers and dates letter by letter, and what it looks at while it writes. */
export const translateWidget: Widget<TranslateStep> = {
  name: "translate",
  title: "Translate",
  controls: {
    kind: choice(phraseKinds, { label: "Translates" }),
    words: text({ label: "Text", value: "three hundred and forty-two" }),
    digits: text({ label: "Text", value: "342" }),
    date: text({ label: "Text", value: "6 may 1987" }),
    temperature: slider({ label: "Temperature", min: 0, max: 2, step: 0.05, value: 0 }),
    seed: seed({ label: "Seed of the drawing", value: 1 }),
    examples: slider({ label: "Phrases to learn from", min: 100, max: 800, step: 100, value: 500 }),
    epochs: slider({ label: "Epochs", min: 2, max: mostEpochs, step: 1, value: 8 }),
    start: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["words", "digits", "date", "temperature", "seed"],
  relevant: ({ kind, temperature }) => [
    "kind",
    sourceOf[kind as string],
    "temperature",
    ...(temperature === 0 ? [] : ["seed"]),
    "examples",
    "epochs",
    "start",
  ],
  sizes: [
    { name: "8 batches", ends: () => true },
    { name: "epoch", ends: ({ said }) => said !== undefined },
  ],
  quantities: [{ name: "loss", of: ({ loss }) => loss }],
  prediction: {
    question: ({ examples }) =>
      `It learns from ${examples as number} phrases. How many of ${heldOut} that it never saw will it get right to the last letter?`,
    truth: (trace, values) =>
      Math.round(heldOut * exactShare(trace[trace.length - 1].said ?? [], translateTask(values))),
  },
  length: "epochs",
  run: translateSteps,
  view(trace, step, values) {
    const task = translateTask(values);
    const model = translatorAt(trace[step], values);
    const source = readSource(values);
    const translation = model.translate(source, {
      temperature: values["temperature"] as number,
      random: random(values["seed"] as number),
    });
    const ended = trace.flatMap(({ said }) => (said ? [exactShare(said, task)] : []));
    const passed = trace.slice(0, step + 1).filter(({ said }) => said).length;
    return {
      figure: alignment(translation.attention, source, translation.text),
      beside: [
        chancesOf(model, translation),
        exactCurve(ended, passed, {
          epochs: values["epochs"] as number,
          baseline: { name: baselineName, share: exactShare(task.nearest, task) },
        }),
      ],
      ledger: failures(trace.slice(0, step + 1), task),
      sentence: sentence(trace, step, task, model, source, translation.text),
    };
  },
};

function chancesOf({ targets }: Translator, { text: written, probabilities }: Translation): Figure {
  const letters = ["end", ...targets.letters.map((letter) => (letter === " " ? "␣" : letter))];
  return letterChances("chances", {
    letters,
    chances: probabilities,
    written: probabilities.map((_, at) => targets.numberOf(written[at] ?? "")),
  });
}

/** Held-out texts that were wrong when they were last tried. */
function failures(seen: readonly TranslateStep[], { test, nearest }: TranslateTask): Ledger {
  const said = seen.filter((each) => each.said).at(-1)?.said;
  const wrong = test.flatMap(({ source, target }, index) =>
    said !== undefined && said[index] !== target ? [[said[index] || "nothing", target, nearest[index], source]] : [],
  );
  return {
    caption: `Held-out texts that came out wrong${wrong.length > failuresShown ? `: ${failuresShown} of ${wrong.length}` : ""}`,
    columns: ["it says", "right", baselineName, "text"],
    rows: wrong.slice(0, failuresShown),
  };
}

function sentence(
  trace: readonly TranslateStep[],
  step: number,
  task: TranslateTask,
  { sources }: Translator,
  source: string,
  said: string,
): string {
  const odd = [...new Set(source)].filter((letter) => sources.numberOf(letter) === 0);
  const unknown = odd.length === 0 ? "" : ` It never saw ${odd.map((letter) => `“${letter}”`).join(", ")}.`;
  const writes = `A toy: of “${source}” it makes “${said}”.${unknown}`;
  const current = trace[step];
  if (current === undefined) return `Before the first batch it writes at random. ${writes}`;
  const tried = trace
    .slice(0, step + 1)
    .filter((each) => each.said)
    .at(-1)?.said;
  const exact =
    tried === undefined
      ? ""
      : ` ${percent(exactShare(tried, task))} of the texts held out came out right; the ${baselineName} get ${percent(exactShare(task.nearest, task))}.`;
  return `Epoch ${current.epoch}: a surprise of ${formatNumber(current.loss, 3)} nats a letter.${exact} ${writes}`;
}

function readSource(values: ControlValues): string {
  const source = (values[sourceOf[values["kind"] as string]] as string).trim().toLowerCase();
  if (source === "" || source.length > longestSource)
    throw new RangeError(
      `translate: expected a text of 1 to ${longestSource} letters; got ${source.length} — for example ninety-nine`,
    );
  return source;
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 3)} %`;
}
