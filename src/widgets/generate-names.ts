import { nameLetters, writeName } from "../applications/letters";
import { random } from "../data/random";
import { classBars } from "../figures/parts/class-bars";
import { letterChances } from "../figures/applications/letter-chances";
import { capital, formatNumber } from "../figures/parts/number";
import type { View } from "../figures/view";
import type { ControlValues } from "./control";
import { generateModelAt, generateTask, nameLists, type GenerateEpoch } from "./generate-run";

const shown = 8;
const rows = ["end", ...nameLetters.slice(1)];

/** Names that the network of an epoch writes: the first of them letter by letter, and where each comes from. */
export function namesView(
  current: GenerateEpoch | undefined,
  values: ControlValues,
): Omit<View, "beside"> & { bars: View["figure"] } {
  const model = generateModelAt(current, values);
  const temperature = values["temperature"] as number;
  const begin = readBegin(values["begin"] as string);
  const chance = random(values["seed"] as number);
  const names = Array.from({ length: shown }, () => writeName(model, { random: chance, temperature, begin }));
  const [{ name, probabilities }] = names;
  const written = probabilities.map((_, at) => nameLetters.indexOf(name[begin.length + at] ?? "."));
  const place = Math.min((values["place"] as number) - 1, written.length - 1);
  return {
    figure: letterChances("letters", { letters: rows, chances: probabilities, written, begin, place }),
    bars: {
      ...classBars(probabilities[place], rows),
      label: `How likely each letter is at place ${place + 1}, after “${name.slice(0, begin.length + place)}”`,
    },
    ledger: {
      caption: "Names that it writes",
      columns: ["name", "where it is from"],
      rows: names.map(({ name: each }) => [capital(each), originOf(each)]),
    },
    sentence: sentence(current, values, name),
  };
}

function originOf(name: string): string {
  const { train, test } = nameLists();
  if (train.includes(name)) return "learned by heart: it is in the list";
  if (test.includes(name)) return "real, and never shown to it";
  return "made up";
}

function sentence(current: GenerateEpoch | undefined, values: ControlValues, name: string): string {
  const { baseline } = generateTask(values);
  const writes = `At temperature ${formatNumber(values["temperature"] as number)} it writes “${capital(name)}”: ${originOf(name)}.`;
  if (current === undefined) return `Before the first epoch all letters are about as likely. ${writes}`;
  return `Epoch ${current.epoch}: a surprise of ${formatNumber(current.heldOut, 3)} nats a letter on names held out; the ${baseline.name} has ${formatNumber(baseline.error, 3)}. ${writes}`;
}

/** What the name begins with; a line that a learner can read where it cannot. */
function readBegin(text: string): string {
  const begin = text.trim().toLowerCase();
  if (!/^[a-z]{0,20}$/.test(begin))
    throw new RangeError(`generate: expected a beginning of up to 20 letters a to z; got "${text}" — for example tyra`);
  return begin;
}
