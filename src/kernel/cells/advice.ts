/** What to do about the mistakes that newcomers make most, whose messages speak the language of those who know. */
const advice = new Map([
  [2355, "It gives nothing back: a function that promises a value needs a return."],
  [2588, "What may change is declared with let; const is for good."],
]);

/** One sentence for the code of a diagnostic of TypeScript; none where its own words are enough. */
export function adviceFor(code: number): string | undefined {
  return advice.get(code);
}
