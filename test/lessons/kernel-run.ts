import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Lesson, notebookText, toNotebook } from "../../src/lessons";
import { registerKernel } from "../../scripts/register.mjs";

/** One output of a cell, as `run_notebook.py` prints it. */
export interface RunOutput {
  readonly type: "stdout" | "stderr" | "error" | "display_data" | "execute_result";
  readonly text: string;
  readonly name?: string;
  readonly mime?: readonly string[];
  readonly metadata?: { readonly gradwalk?: { readonly exercise: string; readonly passed: boolean } };
}

/** A notebook's run: what each cell left, in the order in which they were run. */
export interface NotebookRun {
  readonly seconds: number;
  readonly runs: readonly { readonly id: string; readonly outputs: readonly RunOutput[] }[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const python = join(root, ".venv", process.platform === "win32" ? "Scripts" : "bin", "python");

/** Runs a lesson in a kernel of this checkout, in a folder that has nothing else in it. */
export async function runLesson(
  lesson: Lesson,
  { solved, way = "once" }: { solved: boolean; way?: string },
): Promise<NotebookRun> {
  const folder = mkdtempSync(join(tmpdir(), "gradwalk-lesson-"));
  registerKernel(join(folder, "jupyter", "kernels", "gradwalk"));
  const path = join(folder, `${lesson.name}.ipynb`);
  writeFileSync(path, notebookText(toNotebook(lesson, { solved })));
  const script = join(root, "test", "lessons", "run_notebook.py");
  const { stdout } = await promisify(execFile)(python, [script, path, way], {
    cwd: folder,
    maxBuffer: 1 << 28,
    env: { ...process.env, JUPYTER_PATH: join(folder, "jupyter") },
  });
  return JSON.parse(stdout) as NotebookRun;
}

/** Every output of a run. */
export function outputsOf({ runs }: NotebookRun): readonly RunOutput[] {
  return runs.flatMap(({ outputs }) => outputs);
}

/** The verdicts of a run's checks: passed or not, and the message, by exercise. */
export function verdictsOf(run: NotebookRun): Map<string, { readonly passed: boolean; readonly text: string }> {
  return new Map(
    outputsOf(run).flatMap(({ metadata, text }) =>
      metadata?.gradwalk ? [[metadata.gradwalk.exercise, { passed: metadata.gradwalk.passed, text }] as const] : [],
    ),
  );
}
