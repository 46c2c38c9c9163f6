import { randomUUID } from "node:crypto";
import { describe } from "../../engine/options";
import type { Picture, View } from "../../figures/view";
import { decodeRequest, encodeMessage, type Answer, type InteractPayload } from "../../messages";
import type { Control, Controls, ControlValues } from "../../widgets/control";
import { viewBundle } from "./bundle";
import { checkedValue } from "./widget-options";
import { nextTurn } from "../turns";
import { here } from "./here";
import type { CommLine } from "./host";
import { sayWhyStill, stillPayload } from "./still";

/** The values of some controls, by their names. */
export type ValuesOf<Given extends Controls> = { readonly [Name in keyof Given]: Given[Name]["value"] };

/**
 * Shows controls and what your function makes of their values; each change calls it again, with the newest values only:
 * `await interact({ learningRate: slider({ min: 0.001, max: 1, scale: "log" }), on: toggle() }, ({ learningRate }) => view)`.
 */
export async function interact<Given extends Controls>(
  controls: Given,
  draw: (values: ValuesOf<Given>) => View | Picture | Promise<View | Picture>,
): Promise<void> {
  check(controls, draw);
  const host = here();
  const id = randomUUID();
  const values: ControlValues = Object.fromEntries(Object.entries(controls).map(([name, { value }]) => [name, value]));
  const bound = host.bind(async (next: ControlValues) => checkedView(await draw(next as ValuesOf<Given>)));
  const view = await bound(values);
  host.listen(id, (line) => new Changes(controls, line, bound));
  const payload: InteractPayload = { type: "interact", id, controls, values, view };
  host.display(viewBundle(host.interactive ? payload : stillPayload(view), view));
  sayWhyStill();
}

interface Change {
  readonly request: number;
  readonly values: ControlValues;
}

/** Calls a function for the newest change only: what came while it ran is passed over, but for the last. */
class Changes {
  private newest: Change | undefined;
  private working = false;

  constructor(
    private readonly controls: Controls,
    private readonly line: CommLine,
    private readonly draw: (values: ControlValues) => Promise<View | Picture>,
  ) {}

  message(data: unknown): void {
    const request = decodeRequest(data);
    if (request.type === "drive") return;
    this.newest = request;
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    // Changes that have come already are seen before the first of them is drawn.
    await nextTurn();
    for (let change = this.newest; change; change = this.newest) {
      this.newest = undefined;
      this.line.send(encodeMessage(await this.answer(change)));
      await nextTurn();
    }
    this.working = false;
  }

  private async answer({ request, values }: Change): Promise<Answer> {
    try {
      for (const [name, control] of Object.entries(this.controls))
        checkedValue("interact", name, values[name], control);
      return { type: "view", request, view: await this.draw(values) };
    } catch (error) {
      return { type: "error", request, ...here().describe(error) };
    }
  }
}

function check(controls: unknown, draw: unknown): void {
  const known = typeof controls === "object" && controls !== null ? Object.values(controls) : [undefined];
  if (!known.every((each: Partial<Control> | undefined) => typeof each?.kind === "string"))
    throw new TypeError(
      `interact: expected controls by name; got ${describe(controls)} — for example { learningRate: slider({ min: 0.001, max: 1 }) }`,
    );
  if (typeof draw !== "function")
    throw new TypeError(
      `interact: expected a function of their values; got ${describe(draw)} — ({ learningRate }) => view`,
    );
}

function checkedView(view: unknown): View | Picture {
  const { figure, sentence } = (view ?? {}) as Partial<View>;
  if (typeof figure !== "object" || typeof sentence !== "string")
    throw new TypeError(
      `interact: expected your function to return a view; got ${describe(view)} — for example boundary(model, data)`,
    );
  return view as View | Picture;
}
