import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Names at the start of a requirement: `jupyterlab==4.6.4` is `jupyterlab`. */
const requirements = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => /^\s*"?([\w-]+)[>=<]/.exec(line)?.[1] ?? []);

test("CONTRIBUTING.md gives a reason for every dependency, and for nothing else", () => {
  const [, section = ""] = read("CONTRIBUTING.md").split("## Dependencies, and why each");
  const named = [...section.matchAll(/^\| (`.*?) \| \S/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
  const { devDependencies, dependencies = {} } = JSON.parse(read("package.json"));
  const project = read("pyproject.toml");
  const needed = [
    ...Object.keys({ ...devDependencies, ...dependencies }).map((name) =>
      name.replace(/^@jupyterlab\/.*/, "@jupyterlab/*"),
    ),
    ...requirements(read("jupyter-config/requirements.txt")),
    ...requirements(read("jupyter-config/requirements-test.txt")),
    ...requirements(project.slice(project.indexOf("dependencies = ["), project.indexOf("keywords"))),
    ...[...project.matchAll(/requires = \["(\w+)/g)].map(([, name = ""]) => name),
  ];
  expect([...new Set(named)].sort()).toEqual([...new Set(needed)].sort());
});
