import type { Kernels } from "./web-assembly";

const page = 65_536;
// A cache line: panels that begin with one are read fastest.
const line = 64;

/** The memory of one network: what is taken stays, one thing after the other, until the memory is taken over by the next network. */
export class Memory {
  private end = page;

  constructor(private readonly kernels: Kernels) {}

  /** The buffer as it is now: growing replaces it, so that views of it are good only until the next `take`. */
  get buffer(): ArrayBuffer {
    return this.kernels.memory.buffer;
  }

  /** Room for `bytes`, all zero. Throws RangeError when there is no more memory to be had. */
  take(bytes: number): number {
    const from = this.end;
    this.end = Math.ceil((from + bytes) / line) * line;
    const missing = this.end - this.buffer.byteLength;
    if (missing > 0) this.grow(Math.ceil(missing / page));
    new Uint8Array(this.buffer, from, this.end - from).fill(0);
    return from;
  }

  floats(from: number, count: number): Float32Array {
    return new Float32Array(this.buffer, from, count);
  }

  integers(from: number, count: number): Int32Array {
    return new Int32Array(this.buffer, from, count);
  }

  doubles(from: number, count: number): Float64Array {
    return new Float64Array(this.buffer, from, count);
  }

  private grow(pages: number): void {
    try {
      this.kernels.memory.grow(pages);
    } catch {
      throw new RangeError(
        `accelerator: expected memory for the network and its data; got none beyond ${Math.round(this.buffer.byteLength / 2 ** 20)} MB — take a smaller network or data set`,
      );
    }
  }
}
