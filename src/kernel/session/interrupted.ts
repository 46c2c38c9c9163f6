/** What a stopped run ends with. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super("stopped by you; what was computed before is kept");
  }
}
