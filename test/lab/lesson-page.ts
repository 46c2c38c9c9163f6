import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { type LabServer } from "./server";
import { openPage, type WatchedPage } from "./watched-page";

const title = "Two flowers";
const file = join(resolve(__dirname, "../.."), "lib", "lessons", "exercises.json");
const exercises = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, { readonly solution: string }>>;

/** JupyterLab with the lesson panel, as a learner uses it: everything is found by its role and name. */
export class LessonPage {
  private constructor(
    private readonly watched: WatchedPage,
    private readonly server: LabServer,
  ) {}

  /** Opens JupyterLab with a workspace of its own. */
  static async open(browser: Browser, server: LabServer, options?: BrowserContextOptions): Promise<LessonPage> {
    const lesson = new LessonPage(await openPage(browser, options), server);
    await lesson.reload();
    return lesson;
  }

  get page(): Page {
    return this.watched.page;
  }

  /** Console errors, page errors and requests that left the machine, so far. */
  get trouble(): readonly string[] {
    return this.watched.trouble;
  }

  get panel(): Locator {
    return this.page.getByRole("region", { name: "Gradwalk lessons" });
  }

  /** The lesson's button in the panel, whose description is its progress in words. */
  get button(): Locator {
    return this.panel.getByRole("button", { name: title, exact: true });
  }

  /** The perceptrons of the lesson, in order. */
  widget(index: number): Widget {
    return new Widget(this.page.getByRole("group", { name: "Perceptron", exact: true }).nth(index));
  }

  async reload(): Promise<void> {
    await this.page.goto(this.server.url);
    await this.page.getByRole("menubar").first().waitFor();
  }

  async openLesson(): Promise<void> {
    await this.button.click();
    await this.heading.waitFor();
  }

  /** The first heading of the notebook, as text, not as Markdown that is being edited. */
  get heading(): Locator {
    return this.page.getByRole("heading", { name: title, level: 1 });
  }

  async menu(menu: string, item: RegExp | string): Promise<void> {
    await this.page.getByRole("menubar").first().getByRole("menuitem", { name: menu, exact: true }).click();
    await this.page.getByRole("menuitem", { name: item, exact: typeof item === "string" }).click();
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+Shift+C");
    await this.page.keyboard.type(name);
    const items = (["menuitem", "menuitemcheckbox"] as const).map((role) => this.page.getByRole(role, { name }));
    await items[0]!.or(items[1]!).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  async runAll(): Promise<void> {
    await this.menu("Run", "Run All Cells");
    await this.page.getByText("TypeScript (Gradwalk) | Busy").waitFor();
    await this.page.getByText("TypeScript (Gradwalk) | Idle").waitFor({ timeout: 60_000 });
  }

  /** Writes the solution of an exercise into its cell, as a learner types, and leaves the check that stands below it. */
  async solve(exercise: string, stub: string): Promise<void> {
    const { solution } = exercises[exercise]!;
    const line = this.page.getByText(`todo("${stub}")`);
    await line.click();
    const check = this.page.getByText(`check("${exercise}"`);
    const text = await check.innerText();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.insertText(`${solution}\n\n${text}`);
  }

  /** Saves the learner's copy, and waits until it is on the disk. */
  async save(name = "03-two-flowers"): Promise<void> {
    const path = join(this.server.files, "gradwalk-lessons", `${name}.ipynb`);
    const { mtimeMs } = await stat(path);
    await this.page.keyboard.press("Escape");
    await this.menu("File", /^Save Notebook(?! As)/);
    for (let wait = 0; wait < 200 && (await stat(path)).mtimeMs === mtimeMs; wait++) await this.page.waitForTimeout(50);
  }
}

/** A widget with its scrubber. */
export class Widget {
  constructor(readonly group: Locator) {}

  press(button: "First" | "Step back" | "Step forward" | "Last" | "Play"): Promise<void> {
    return this.group.getByRole("button", { name: button, exact: true }).click();
  }

  /** What the widget says that it shows. */
  async sentence(): Promise<string> {
    return (await this.group.getByRole("status").first().textContent()) ?? "";
  }

  /** The number under the scrubber's handle. */
  step(): Promise<string> {
    return this.group.getByRole("slider", { name: "Step" }).inputValue();
  }
}
