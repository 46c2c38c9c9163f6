import { stringify } from "yaml";

/** A new lesson to write in: every kind of cell once, and it builds as it is. */
export function scaffold(title: string): string {
  return `---
${stringify({ title }).trimEnd()}
minutes: 20
goals:
  - say in your own words what this lesson is about
  - write a function for it and see it checked
---

Begin with a question that the lesson answers.

\`\`\`ts
import { check, close, predict, quiz, random, show, todo, widgets } from "gradwalk";
\`\`\`

## First guess, then look

\`\`\`yaml predict=${slug(title)}-guess
question: How much is the mean of 1, 2 and 6?
actual: (1 + 2 + 6) / 3
why: The sum is 9, and there are three of them.
\`\`\`

## Write it

A number in the text comes out of the library: the mean of 1, 2 and 6 is {{ mean }}.

\`\`\`ts numbers
const mean = (1 + 2 + 6) / 3;
\`\`\`

\`\`\`ts exercise=${slug(title)}-mean
function mean(values: number[]): number {
  return todo("add the values up and divide by how many there are");
}
\`\`\`

\`\`\`ts check=${slug(title)}-mean
check("${slug(title)}-mean", () => {
  const chance = random(1);
  const values = [chance.uniform(), chance.uniform(), chance.uniform()];
  return close([mean([1, 2, 6]), mean(values)], [3, (values[0] + values[1] + values[2]) / 3]);
});
\`\`\`

\`\`\`md hint=${slug(title)}-mean
First a sum: begin with 0 and add each value in a loop.
\`\`\`

\`\`\`md hint=${slug(title)}-mean
\`values.length\` says how many there are.
\`\`\`

\`\`\`ts solution=${slug(title)}-mean
function mean(values: number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
\`\`\`

\`\`\`md quiz=${slug(title)}-outlier
What happens to the mean when 6 becomes 600?
- [x] It grows by 198.
  The sum grows by 594, and a third of that is 198.
- [ ] Nothing: the middle value is still 2.
  That is the median. The mean uses every value.
\`\`\`

## See it move

Show a widget of the library, and say what to look at. Your own function can drive it, and \`hide\` leaves out the controls that you do not speak about.

\`\`\`ts
show(widgets.descent, { learningRate: 0.1, hide: ["optimizer"] });
\`\`\`

## What can go wrong

Say where the method fails.

## Summary

Say in three lines what was learned.

## Where to read on

Name papers and books, each by its author, title and year.
`;
}

/** A title as the name of its file: `moving-averages`. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
