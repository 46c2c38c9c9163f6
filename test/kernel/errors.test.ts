import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
});
afterAll(() => kernel.stop());

/** The error message of a cell, which is the same in its reply. */
const errorOf = async (code: string): Promise<{ ename: string; evalue: string; traceback: string[] }> => {
  const { outputs, reply } = await kernel.client.execute(code);
  const [error] = outputs.filter(({ type }) => type === "error");
  expect(reply.content).toMatchObject({ status: "error", ...error.content });
  return error.content as never;
};
const traceback = async (code: string): Promise<string> => (await errorOf(code)).traceback.join("\n");

test("a type error shows the learner's line, marks the place, and says that nothing ran", async () => {
  const error = await errorOf('console.log("did it run?");\nconst count: number = "three";');
  expect(error).toMatchObject({ ename: "TypeError", evalue: "Type 'string' is not assignable to type 'number'." });
  expect(error.traceback.join("\n")).toBe(`TypeError: Type 'string' is not assignable to type 'number'.
  2 │ const count: number = "three";
    │       ^^^^^
Nothing of this cell ran: TypeScript checks it first.`);
});

test("a mistake of writing is a SyntaxError", async () => {
  expect(await traceback("const a = 1;\nconst b = (2;")).toBe(`SyntaxError: ')' expected.
  2 │ const b = (2;
    │             ^
Nothing of this cell ran: TypeScript checks it first.`);
});

test("a brace that is never closed is said at the end of the cell, also where the name was known before", async () => {
  const third = "function third(n: number): number {\n  return n / 3;\n}";
  await kernel.client.execute(third);
  expect(await traceback(`${third.slice(0, -1)}\nthird(3);\n`))
    .toBe(`SyntaxError: '}' expected. The cell ends here: is a bracket never closed?
  4 │ third(3);
    │          ^
Nothing of this cell ran: TypeScript checks it first.`);
});

test("a name that nobody declared is a ReferenceError, with the one that was perhaps meant", async () => {
  expect(await errorOf("const spacing = 1;\nspacin + 1")).toMatchObject({
    ename: "ReferenceError",
    evalue: "Cannot find name 'spacin'. Did you mean 'spacing'?",
  });
});

test("where a name is unknown, it is said that the cell that brings it has to run", async () => {
  expect((await traceback("show(1)")).split("\n").slice(-2)).toEqual([
    "Nothing of this cell ran: TypeScript checks it first.",
    "A name that another cell brings is known once that cell has run.",
  ]);
});

test("what newcomers do most often comes with what to do, and a missing name is told of once", async () => {
  expect(await traceback("missing = missing + 1;\nconsole.log(missing);"))
    .toBe(`ReferenceError: Cannot find name 'missing'.
  1 │ missing = missing + 1;
    │ ^^^^^^^
Nothing of this cell ran: TypeScript checks it first.
A name that another cell brings is known once that cell has run.`);
  expect(await traceback("const sum = 0;\nsum = 1;")).toContain(
    "\nWhat may change is declared with let; const is for good.\n",
  );
  expect(await traceback("function one(): number {}")).toContain(
    "\nIt gives nothing back: a function that promises a value needs a return.\n",
  );
});

test("a long type is shortened, and of many errors the first few are shown", async () => {
  const wide = Array.from({ length: 40 }, (_, index) => `property${index}: ${index}`).join(", ");
  const { evalue } = await errorOf(`const wide = { ${wide} };\nconst text: string = wide;`);
  expect(evalue).toMatch(/^Type '\{ property0: number; .* … .* \}' is not assignable to type 'string'\.$/);
  expect(evalue.length).toBeLessThan(160);
  const lines = await errorOf(Array.from({ length: 9 }, (_, index) => `const n${index}: number = "";`).join("\n"));
  expect(lines.traceback.filter((line) => /^ +\d/.test(line)).length).toBe(5);
  expect(lines.traceback).toContain("… and 4 more.");
});

test("what is thrown leads through the learner's own lines, across cells, and nowhere else", async () => {
  await kernel.client.execute(
    "function halve(n: number): number {\n\n  if (n % 2) throw new RangeError(`odd: ${n}`);\n  return n / 2;\n}",
  );
  const cell = Number((await kernel.client.execute("0")).reply.content.execution_count) - 1;
  expect(await traceback("// a comment\ntype T = { a: number };\nconst all = [2, 3].map((n) => halve(n));"))
    .toBe(`RangeError: odd: 3
  in halve, line 3 of cell ${cell}
  3 │   if (n % 2) throw new RangeError(\`odd: \${n}\`);
    │                    ^
  line 3`);
});

test("an error of the library is one line, and the learner's line that caused it", async () => {
  expect(await traceback('import { tensor } from "gradwalk";\ntensor([[1, 2], [3]]);')).toMatch(
    /^RangeError: tensor: expected .*; got .* — .*\n {2}2 │ tensor\(\[\[1, 2\], \[3\]\]\);\n {4}│ \^$/,
  );
});

test("an error behind an await keeps its lines", async () => {
  const code = "async function slow() {\n  await null;\n  throw new Error('late');\n}\nawait slow();";
  expect(await traceback(code)).toBe(
    "Error: late\n  in slow, line 3\n  3 │   throw new Error('late');\n    │         ^\n  line 5",
  );
});

test("anything may be thrown", async () => {
  expect(await errorOf("throw 'a text'")).toEqual({ ename: "Thrown", evalue: "a text", traceback: ["Thrown: a text"] });
  expect((await errorOf("throw { code: 7 }")).evalue).toBe("{ code: 7 }");
  expect((await errorOf("throw null")).evalue).toBe("null");
  expect((await errorOf("class Odd extends Error { override name = 'Odd' }\nthrow new Odd('own')")).ename).toBe("Odd");
  expect((await errorOf("throw Object.assign(new Error('with'), { cause: new TypeError('why') })")).evalue).toBe(
    "with",
  );
});

test("a loop without an end of calls is an error like any other", async () => {
  expect((await errorOf("const deep = (n: number): number => deep(n + 1) + 1;\ndeep(0)")).evalue).toBe(
    "Maximum call stack size exceeded",
  );
});

test("a rejection that nobody waits for is an error of its cell", async () => {
  expect(await traceback("1;\nvoid Promise.reject(new Error('nobody waits'));")).toBe(
    "Error: nobody waits\n  2 │ void Promise.reject(new Error('nobody waits'));\n    │                     ^",
  );
});

test("several rejections are all reported", async () => {
  const { outputs } = await kernel.client.execute("for (const n of [1, 2]) void Promise.reject(new Error(`no ${n}`));");
  expect(outputs.map(({ content }) => content.evalue).sort()).toEqual(["no 1", "no 2"]);
});

test("a value that cannot be printed is an error of its cell", async () => {
  const code = "({ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('unprintable') } })";
  expect((await errorOf(code)).evalue).toBe("unprintable");
});

test("an error that a cell prints is in the learner's own lines, without ours", async () => {
  const { text, errors } = await kernel.client.execute(`const mean = (values: number[]): number => {
  if (values.length === 0) throw new RangeError("of nothing");
  return values.reduce((sum, value) => sum + value) / values.length;
};
try {
  mean([]);
} catch (error) {
  console.log(error);
}
console.trace("here");`);
  expect(text).toMatch(/^RangeError: of nothing\n {4}at mean \((cell \d+), line 2\)\n {4}at \1, line 6\n$/);
  expect(errors).toMatch(/^Trace: here\n {4}at cell \d+, line 10\n$/);
});

test("a function without a name is shown without one", async () => {
  expect((await kernel.client.execute("() => 5")).outputs[0].content.data).toEqual({
    "text/plain": "[Function (anonymous)]",
  });
});

test("what fails after its cell is reported under that cell, and what it prints too", async () => {
  const late = kernel.client.start(`setTimeout(() => { console.log("late"); throw new Error("in a timer") }, 150);
setTimeout(() => void Promise.reject(new Error("rejected")), 200);
setTimeout(async () => { await null; console.error("later"); process.stdout.write("latest") }, 250);`);
  expect((await kernel.client.result(late)).reply.content.status).toBe("ok");
  const other = kernel.client.start("await new Promise((next) => setTimeout(next, 500)); console.log('other')");
  const { text, outputs } = await kernel.client.result(other);
  expect([text, outputs.length]).toEqual(["other\n", 1]);
  const seen = kernel.client.of(late).filter(({ type }) => type === "stream" || type === "error");
  expect(seen.map(({ content }) => content.text ?? content.evalue)).toEqual([
    "late\n",
    "in a timer",
    "rejected",
    "later\n",
    "latest",
  ]);
  expect(seen[1].content.traceback).toContain(
    '  1 │ setTimeout(() => { console.log("late"); throw new Error("in a timer") }, 150);',
  );
});

test("console.log goes to stdout, console.error to stderr, each in its order", async () => {
  const { text, errors } = await kernel.client.execute(
    "console.log(1); console.error(2); console.warn(3); console.info(4); console.table([[5]])",
  );
  expect(text).toMatch(/^1\n4\n.*5/s);
  expect(errors).toBe("2\n3\n");
});

test("after all this the kernel works, and has said nothing by itself", async () => {
  expect((await kernel.client.execute("1 + 1")).outputs[0].content.data).toEqual({ "text/plain": "2" });
  expect(kernel.said.join("")).toBe("");
});
