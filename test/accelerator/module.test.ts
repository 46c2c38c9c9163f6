import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeBase64 } from "../../src/accelerator/base64";
import { moduleText } from "../../src/accelerator/module";
import { compileAccelerator, generatedModule } from "../../scripts/build-accelerator.mjs";

describe("the module that is committed", () => {
  it("comes from the source beside it", async () => {
    const file = join(__dirname, "..", "..", "src", "accelerator", "module.ts");
    expect(readFileSync(file, "utf8") === (await generatedModule()), "run node scripts/build-accelerator.mjs").toBe(
      true,
    );
    expect(Buffer.from(decodeBase64(moduleText)).equals(Buffer.from(await compileAccelerator()))).toBe(true);
  });

  it("uses no relaxed SIMD, whose bits differ from machine to machine", async () => {
    expect(WebAssembly.validate(Uint8Array.from(decodeBase64(moduleText)))).toBe(true);
    expect(Buffer.from(await compileAccelerator({ relaxed: true })).equals(decodeBase64(moduleText))).toBe(false);
  });

  it("is small enough to be loaded with a page", () => {
    expect(moduleText.length).toBeLessThan(40_000);
  });

  it.each(["", "f", "fo", "foo", "foob", "\u0000ÿ~"])("base64 of %j is read as it was written", (text) => {
    const bytes = Buffer.from(text, "latin1");
    expect([...decodeBase64(bytes.toString("base64"))]).toEqual([...bytes]);
  });
});
