import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Module from "../../src/accelerator";

const { WebAssembly: real } = globalThis;

async function fresh(): Promise<typeof Module> {
  vi.resetModules();
  return import("../../src/accelerator");
}

/** WebAssembly as a page has it that may not compile at once, or not at all. */
function forbid(kinds: { readonly atOnce: boolean; readonly later: boolean }): void {
  function refuse(): never {
    throw new real.CompileError("refused to compile");
  }
  vi.stubGlobal("WebAssembly", {
    Module: kinds.atOnce ? refuse : real.Module,
    Instance: real.Instance,
    compile: kinds.later ? async () => refuse() : real.compile,
    instantiate: real.instantiate,
  });
}

describe("where WebAssembly is forbidden", () => {
  beforeEach(() => forbid({ atOnce: true, later: true }));
  afterEach(() => vi.unstubAllGlobals());

  it("there is no accelerator, and no error", async () => {
    const { accelerator, ready } = await fresh();
    expect(accelerator()).toBeUndefined();
    expect(await ready()).toBeUndefined();
  });

  it("it says so, once", async () => {
    const { accelerator, takeNotice } = await fresh();
    expect(takeNotice()).toBeUndefined();
    accelerator();
    expect(takeNotice()).toBe(
      "WebAssembly may not be used here (refused to compile): training goes on without it, several times slower",
    );
    expect(takeNotice()).toBeUndefined();
  });

  it("or where there is none at all, it is the same", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    const { accelerator, takeNotice } = await fresh();
    expect(accelerator()).toBeUndefined();
    expect(takeNotice()).toContain("there is no WebAssembly here");
  });
});

describe("where WebAssembly compiles only in the background", () => {
  beforeEach(() => forbid({ atOnce: true, later: false }));
  afterEach(() => vi.unstubAllGlobals());

  it("there is an accelerator once it is ready", async () => {
    const { accelerator, ready, takeNotice } = await fresh();
    expect(accelerator()).toBeUndefined();
    const waited = await ready();
    expect(waited).toBeDefined();
    expect(accelerator()).toBe(waited);
    expect(takeNotice()).toBeUndefined();
  });
});
