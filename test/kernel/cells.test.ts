import { afterAll, beforeAll, expect, test } from "vitest";
import { type KernelProcess, startKernel } from "./kernel-process";

let kernel: KernelProcess;
beforeAll(async () => {
  kernel = await startKernel();
});
afterAll(() => kernel.stop());

const value = async (code: string): Promise<unknown> => {
  const { outputs, reply } = await kernel.client.execute(code);
  expect(reply.content).toMatchObject({ status: "ok" });
  return outputs.find(({ type }) => type === "execute_result")?.content.data?.["text/plain"];
};

test("the library is imported with its types, from an empty folder", async () => {
  const code = 'import { iris } from "gradwalk";\nconst flowers = iris();\nflowers.size';
  expect(await value(code)).toBe("150");
  const { reply } = await kernel.client.execute("flowers.sizes");
  expect(reply.content.evalue).toBe("Property 'sizes' does not exist on type 'Dataset'. Did you mean 'size'?");
});

test("a perceptron makes four updates, on flowers 0, 50, 0 and 1", async () => {
  await value(`import { iris, perceptron } from "gradwalk";
const two = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
const walk = perceptron(two, { learningRate: 1, epochs: 10, order: "dataset" });`);
  expect(await value("walk.updates.map(({ sample }) => sample)")).toBe("[ 0, 50, 0, 1 ]");
  expect(await value("[...walk.weights, walk.bias].map((each) => each.toFixed(3)).join()")).toBe(
    "'0.500,0.800,-2.000'",
  );
});

test("a name may be declared again, with another type, and cells run in any order", async () => {
  await value("let again = 1;");
  await value("const again = 'a text';\nfunction read() { return again.length; }");
  expect(await value("read()")).toBe("6");
  await value("class again { size = 3 }");
  expect(await value("new again().size")).toBe("3");
});

test("await stands before brackets and in a loop, and is waited for", async () => {
  expect(await value("await (Promise.resolve(3))")).toBe("3");
  expect(await value("const both = await (async () => 4)();\nboth")).toBe("4");
  const { text } = await kernel.client.execute("for await (const each of [1, Promise.resolve(2)]) console.log(each);");
  expect(text).toBe("1\n2\n");
});

test("a cell that ends with nothing to see shows nothing", async () => {
  for (const code of ["", "// nothing", "const quiet = 1", "undefined", "null", "type Only = number"]) {
    const { outputs, reply } = await kernel.client.execute(code);
    expect([reply.content.status, outputs]).toEqual(["ok", []]);
  }
});

test("what a run prints of its own to the process is nothing", () => {
  expect(kernel.said.join("")).toBe("");
});

test("a variable is the notebook's: what a later cell sets is heard in every function, and the other way round", async () => {
  await value(
    "let rate = 0.1, [first, ...others] = [1, 2, 3];\nvar old = 1;\nfunction read() { return [rate, first, old]; }\nconst set = (to: number) => { rate = to; old++; };",
  );
  await value("rate = 0.5; first = 7; old = 2;");
  expect(await value("read()")).toBe("[ 0.5, 7, 2 ]");
  await value("set(0.9);");
  expect(await value("[rate, first, others, old]")).toBe("[ 0.9, 7, [ 2, 3 ], 3 ]");
  expect(await value("let total = 0;\nfor (var i = 0; i < 4; i++) total += i;\n[total, i]")).toBe("[ 6, 4 ]");
});

test("what was imported may be declared again", async () => {
  expect(await value('import { join } from "path";\njoin("a", "b")')).toBe("'a/b'");
  expect(await value("const join = 5;\njoin")).toBe("5");
  expect(await value('import { join as j, dirname } from "path";\n[j("a"), dirname("a/b")]')).toBe("[ 'a', 'a' ]");
});

test("what is taken out of an object may be given another name, and keeps to its cell's own", async () => {
  await value("function run() { return { loss: 0.5, at: { epoch: 3 } }; }");
  expect(await value("const { loss: last, at: { epoch: ended } } = run();\n[last, ended]")).toBe("[ 0.5, 3 ]");
  expect(await value("let first = 0;\n({ loss: first } = run());\nfirst")).toBe("0.5");
  expect(await value("const made: ReturnType<typeof run> = { loss: first, at: { epoch: ended } };\nmade")).toBe(
    "{ loss: 0.5, at: { epoch: 3 } }",
  );
});
