import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

// One contestant in a process of its own: commands in and answers out, a line of JSON each.
const { start } = await import(`./peers/${process.argv[2]}.mjs`);
let contestant;

const commands = {
  async start({ problem }) {
    contestant = await start(JSON.parse(await readFile(problem, "utf8")));
    return {};
  },
  async advance({ count }) {
    const begin = performance.now();
    await contestant.advance(count);
    return { seconds: (performance.now() - begin) / 1000 };
  },
  async outputs() {
    return { outputs: Array.from(await contestant.outputs()) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...values } = JSON.parse(line);
  const answer = await commands[command](values).catch((error) => ({ error: String(error?.stack ?? error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
