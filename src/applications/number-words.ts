import { checkValue, type Rule } from "../engine/options";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const numberRule: Rule = {
  expected: "to be a whole number from 0 to 9999",
  advice: "for example 42",
  kind: (value) => typeof value === "number",
  holds: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 9999,
};

/** A number in English words: 342 is "three hundred and forty-two". Throws RangeError outside 0 to 9999. */
export function numberWords(number: number): string {
  checkValue("numberWords", "number", number, numberRule);
  return inWords(number);
}

function inWords(number: number): string {
  if (number < 20) return small[number];
  if (number < 100) return joined(tens[Math.floor(number / 10) - 2], "-", number % 10);
  if (number < 1000) return joined(`${small[Math.floor(number / 100)]} hundred`, " and ", number % 100);
  return joined(`${small[Math.floor(number / 1000)]} thousand`, number % 1000 < 100 ? " and " : " ", number % 1000);
}

/** What is left of a number, when something is, behind what is said. */
function joined(said: string, by: string, left: number): string {
  return left === 0 ? said : `${said}${by}${inWords(left)}`;
}
