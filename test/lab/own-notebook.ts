import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type Locator, type Page } from "playwright-core";
import { savedNotebook, type LabServer } from "./server";
import { openPage } from "./watched-page";

interface Output {
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A cell of a lesson: its source, and what the lesson's builder writes beside it. */
export interface LessonCell {
  readonly source: string;
  readonly exercise?: string;
  readonly hints?: readonly string[];
}

/** A notebook of a few cells, open in JupyterLab, with the TypeScript kernel. */
export class OwnNotebook {
  private constructor(
    readonly page: Page,
    readonly trouble: readonly string[],
    private readonly server: LabServer,
    private readonly name: string,
  ) {}

  /** With `exercises`, it is a lesson of a teacher's own. */
  static async open(
    browser: Browser,
    server: LabServer,
    name: string,
    cells: readonly (string | LessonCell)[],
    { exercises }: { exercises?: readonly string[] } = {},
  ): Promise<OwnNotebook> {
    const kernelspec = { name: "gradwalk", display_name: "TypeScript (Gradwalk)", language: "typescript" };
    const notebook = {
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec, ...(exercises && { gradwalk: { exercises } }) },
      cells: cells.map((cell, index) => {
        const { source, ...gradwalk } = typeof cell === "string" ? { source: cell } : cell;
        return {
          cell_type: "code",
          id: `cell-${index}`,
          metadata: { gradwalk },
          execution_count: null,
          outputs: [],
          source,
        };
      }),
    };
    await writeFile(join(server.files, name), JSON.stringify(notebook));
    const { page, trouble } = await openPage(browser, { viewport: { width: 1280, height: 1000 } });
    const own = new OwnNotebook(page, trouble, server, name);
    await own.reload();
    return own;
  }

  async reload(): Promise<void> {
    const url = new URL(this.server.url);
    // A workspace of its own: what another test left open stays there.
    const workspace = this.name.replace(".ipynb", "");
    await this.page.goto(`${url.origin}/lab/workspaces/${workspace}/tree/${this.name}${url.search}`);
    await this.page.getByText("TypeScript (Gradwalk) | Idle").waitFor({ timeout: 60_000 });
  }

  /** The cell at an index, scrolled to: JupyterLab keeps only those near by in the page. */
  async cell(index: number): Promise<Locator> {
    const cell = this.page.locator(".jp-Notebook .jp-CodeCell").nth(index);
    await cell.scrollIntoViewIfNeeded();
    return cell;
  }

  async runAll(wait = 120_000): Promise<void> {
    await this.menu("Run", "Run All Cells");
    await this.page.getByText("TypeScript (Gradwalk) | Busy").waitFor();
    await this.page.getByText("TypeScript (Gradwalk) | Idle").waitFor({ timeout: wait });
  }

  /** Saves, and gives what is on the disk then: the outputs of each cell. */
  async save(): Promise<readonly (readonly Output[])[]> {
    const path = join(this.server.files, this.name);
    const { mtimeMs } = await stat(path);
    await this.menu("File", /^Save Notebook(?! As)/);
    for (let wait = 0; wait < 200 && (await stat(path)).mtimeMs === mtimeMs; wait++) await this.page.waitForTimeout(50);
    const { cells } = (await savedNotebook(this.server, this.name)) as { cells: readonly { outputs: Output[] }[] };
    return cells.map(({ outputs }) => outputs);
  }

  private async menu(menu: string, item: RegExp | string): Promise<void> {
    await this.page.getByRole("menubar").first().getByRole("menuitem", { name: menu, exact: true }).click();
    await this.page.getByRole("menuitem", { name: item, exact: typeof item === "string" }).click();
  }
}
