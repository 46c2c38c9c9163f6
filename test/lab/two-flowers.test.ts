import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { LessonPage } from "./lesson-page";
import { type LabServer, savedNotebook, startServer } from "./server";

let server: LabServer;
let browser: Browser;
let lesson: LessonPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ "gradwalk:lessons": { openAtStart: true } }), launchChromium()]);
  lesson = await LessonPage.open(browser, server);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => {
  expect(lesson.trouble).toEqual([]);
});

/** Retries until a text is there: the page draws when it can. */
const says = (text: () => Promise<string | null>): ReturnType<typeof expect.poll> =>
  expect.poll(text, { timeout: 20_000 });
const progress = (): Promise<string | null> => lesson.button.locator("css=[id$=facts]").textContent();

const notebooks = async (): Promise<readonly string[]> =>
  (await readdir(join(server.files, "gradwalk-lessons"))).filter((file) => file.endsWith(".ipynb"));

test("the panel opens the learner's own copy of Two flowers", async () => {
  await says(progress).toContain("not started");
  await lesson.openLesson();
  expect(await notebooks()).toEqual(["03-two-flowers.ipynb"]);
  await says(progress).toContain("started");
});

test("all cells run in the TypeScript kernel", async () => {
  await lesson.runAll();
  await lesson.widget(1).group.waitFor();
  await lesson.save();
  expect(await savedNotebook(server, "gradwalk-lessons/03-two-flowers.ipynb")).toMatchObject({
    metadata: { kernelspec: { name: "gradwalk" }, language_info: { name: "typescript" } },
  });
});

test("the perceptron steps forward and back to the very same sentence", async () => {
  const widget = lesson.widget(0);
  const sentences = [await widget.sentence()];
  for (let step = 1; step <= 4; step++) {
    await widget.press("Step forward");
    await says(() => widget.step()).toBe(String(step));
    await says(() => widget.sentence()).not.toBe(sentences[step - 1]);
    sentences.push(await widget.sentence());
  }
  expect(new Set(sentences).size).toBe(5);
  for (let step = 3; step >= 0; step--) {
    await widget.press("Step back");
    await says(() => widget.sentence()).toBe(sentences[step]);
  }
});

test("solved exercises are counted in words, and drive the widget", async () => {
  await lesson.solve("update", "write the update");
  await lesson.runAll();
  await says(progress).toContain("1 of 6 exercises done");
  const own = lesson.widget(1);
  await own.press("Last");
  await says(() => own.sentence()).toContain("(0.5, 0.8)");
});

test("an answer to a question counts as soon as it is given", async () => {
  await lesson.page
    .getByRole("radio", { name: "The line stays where it is, and its two sides change places." })
    .check();
  await says(progress).toContain("2 of 6 exercises done");
});

test("a saved notebook that is opened again stands where it was left, before anything runs", async () => {
  await lesson.widget(0).press("Step forward");
  await lesson.widget(0).press("Step forward");
  await says(() => lesson.widget(0).sentence()).toContain("Update 2");
  const sentence = await lesson.widget(0).sentence();
  // What was chosen is kept with the output once the hand rests: the 50th flower is the second mistake.
  await says(async () => {
    await lesson.save();
    return JSON.stringify(await savedNotebook(server, "gradwalk-lessons/03-two-flowers.ipynb"));
  }).toContain('"size":"mistake","step":50');
  await lesson.reload();
  await says(() => lesson.widget(0).sentence()).toBe(sentence);
  expect(await lesson.widget(0).step()).toBe("2");
  await says(progress).toContain("2 of 6 exercises done");
});

test("a kernel that is restarted leaves the pictures alive, and runs everything again", async () => {
  await lesson.menu("Kernel", /^Restart Kernel…/);
  await lesson.page.getByRole("dialog").getByRole("button", { name: "Confirm Kernel Restart" }).click();
  await lesson.page.getByText("TypeScript (Gradwalk) | Idle").waitFor();
  await lesson.widget(0).press("Step back");
  await says(() => lesson.widget(0).step()).toBe("1");
  await lesson.runAll();
  await says(progress).toContain("2 of 6 exercises done");
});

test("Start over opens a fresh copy and keeps the old one under its time", async () => {
  await lesson.panel.getByLabel("Goals of Two flowers").click();
  await lesson.panel.getByRole("button", { name: "Start Two flowers over" }).click();
  await lesson.page.getByText('todo("write the update")').first().waitFor();
  await lesson.page
    .getByText(/^Your earlier copy of “Two flowers” is kept as /)
    .first()
    .waitFor();
  const files = await notebooks();
  expect(files).toHaveLength(2);
  expect(files).toContainEqual(expect.stringMatching(/^03-two-flowers \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.ipynb$/));
  expect(files).toContain("03-two-flowers.ipynb");
  const kept = files.find((file) => file.includes(" ")) ?? "";
  await says(progress).toContain("started");
  expect(JSON.stringify(await savedNotebook(server, `gradwalk-lessons/${kept}`))).not.toContain("write the update");
});
