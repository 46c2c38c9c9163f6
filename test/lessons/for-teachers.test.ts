import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { widgets } from "../../src/widgets";

const root = resolve(__dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const page = read("notebooks/for-teachers.md");
const { properties } = JSON.parse(read("schema/lessons.json")) as {
  properties: Record<string, { enum?: readonly string[] }>;
};

test("the page for teachers speaks of every setting, and of none that is not there", () => {
  const [, json = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
  const course = (JSON.parse(json) as Record<string, Record<string, unknown>>)["gradwalk:lessons"] ?? {};
  expect(Object.keys(course)).toEqual(Object.keys(properties));
  expect([...page.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name)).toEqual(Object.keys(properties));
  expect([...page.matchAll(/^\| `"(\w+)"`/gm)].map(([, mode]) => mode)).toEqual(properties["gating"]?.enum);
  for (const [widget, controls] of Object.entries(course["hideControls"] as Record<string, readonly string[]>))
    for (const control of controls) expect(Object.keys(controlsOf(widget))).toContain(control);
});

test("the controls that its cell hides are the widget's", () => {
  const [, widget = "", names = ""] = /show\(widgets\.(\w+), \{.*?hide: (\[.*?\])/.exec(page) ?? [];
  for (const name of JSON.parse(names) as string[]) expect(Object.keys(controlsOf(widget))).toContain(name);
});

test("its commands exist", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const commands = [...page.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = ""]) => name);
  for (const name of commands) expect(Object.keys(scripts)).toContain(name);
  const flags = [...page.matchAll(/npm run lessons -- (.*)/g)].flatMap(([, all = ""]) => all.match(/--\w+/g) ?? []);
  for (const flag of new Set(flags)) expect(read("scripts/lessons.mjs")).toContain(`[${flag}`);
});

test("its table names every fence of a lesson", () => {
  const roles = /Role, string>> = \{(.*?)\}/s.exec(read("src/lessons/block.ts"))?.[1] ?? "";
  const known = [...roles.matchAll(/(\w+): "(\w+)"/g)].map(([, role, language]) => `${language} ${role}`);
  expect(known.length).toBeGreaterThan(5);
  for (const fence of known) expect(page).toMatch(new RegExp(`^\\| \`${fence}(=NAME)?\` \\|`, "m"));
});

function controlsOf(name: string): object {
  const widget = Object.entries(widgets).find(([each]) => each === name)?.[1];
  return widget?.controls ?? {};
}
