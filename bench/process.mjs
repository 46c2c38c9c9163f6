import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../scripts/run.mjs";
import { python } from "./install.mjs";

// Every contestant has one thread.
const env = { ...process.env, OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
// OpenBLAS picks its kernels by itself.
delete env.OPENBLAS_CORETYPE;
delete env.OPENBLAS_L2_SIZE;

/** A contestant's process: it answers one command at a time, and does nothing between them. */
export class Contestant {
  constructor({ name, peer, needs, tolerance = 1e-3, proves = true }) {
    this.name = name;
    this.peer = peer;
    /** Whether it computes what ours does. */
    this.proves = proves;
    /** How near to ours its loss must be. */
    this.tolerance = tolerance;
    /** Why it cannot take part, where that is so. */
    this.absent = whyAbsent(needs);
  }

  async start(problem) {
    const isPython = this.peer.endsWith(".py");
    const [program, script] = isPython ? [python, "contestant.py"] : [process.execPath, "contestant.mjs"];
    this.child = spawn(program, [join(root, "bench", script), this.peer.replace(/\.py$/, "")], {
      env,
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    await this.ask({ command: "start", problem });
  }

  async ask(command) {
    this.child.stdin.write(`${JSON.stringify(command)}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.name} ended`);
    const answer = JSON.parse(value);
    if (answer.error !== undefined) throw new Error(`${this.name}: ${answer.error}`);
    return answer;
  }

  async advance(count) {
    return (await this.ask({ command: "advance", count })).seconds;
  }

  async outputs() {
    return (await this.ask({ command: "outputs" })).outputs;
  }

  stop() {
    this.child?.kill();
  }
}

/** Why a peer that needs a checkout cannot take part; undefined where it can. */
export function whyAbsent(needs) {
  if (needs === undefined) return undefined;
  if (process.env.PEERS === undefined) return `not measured: needs PEERS=DIR with a checkout ${needs}/`;
  return existsSync(join(process.env.PEERS, needs)) ? undefined : `not measured: PEERS has no ${needs}/`;
}
