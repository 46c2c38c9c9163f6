/** Instructions of WebAssembly, one after the other, as bytes: only those that unrolled passes are made of. */
export class Code {
  readonly bytes: number[] = [];
  private vectors = 0;

  /** `integers`: how many locals of type i32 there are, parameters first; locals that hold vectors follow them. */
  constructor(private readonly integers: number) {}

  /** A new local of type v128. */
  vector(): number {
    return this.integers + this.vectors++;
  }

  /** What stands before the instructions of a function with `parameters` of type i32: how many locals it has beside them. */
  locals(parameters: number): number[] {
    return [2, ...unsigned(this.integers - parameters), 0x7f, ...unsigned(this.vectors), 0x7b];
  }

  get(local: number): this {
    return this.add(0x20, ...unsigned(local));
  }

  set(local: number): this {
    return this.add(0x21, ...unsigned(local));
  }

  tee(local: number): this {
    return this.add(0x22, ...unsigned(local));
  }

  /** What is on the stack in a new local of type v128. */
  setNew(): number {
    const local = this.vector();
    this.set(local);
    return local;
  }

  integer(value: number): this {
    return this.add(0x41, ...signed(value));
  }

  integerOp(op: keyof typeof integerOps): this {
    return this.add(integerOps[op]);
  }

  /** The vector at the address on the stack, `offset` bytes further on. */
  load(offset: number): this {
    return this.vectorOp(0x00, 0, ...unsigned(offset));
  }

  /** The float32 at an address that is known, in every lane. */
  loadSplat(address: number): this {
    return this.integer(0).vectorOp(0x09, 0, ...unsigned(address));
  }

  store(offset: number): this {
    return this.vectorOp(0x0b, 0, ...unsigned(offset));
  }

  /** 0, or 1, in every lane. */
  constant(value: 0 | 1): this {
    return this.vectorOp(
      0x0c,
      ...Array.from({ length: 4 }, () => (value === 0 ? [0, 0, 0, 0] : [0, 0, 0x80, 0x3f])).flat(),
    );
  }

  /** −0 in every lane, to which adding anything gives that itself: with 0 it would not for −0. */
  nothing(): this {
    return this.vectorOp(0x0c, ...Array.from({ length: 4 }, () => [0, 0, 0, 0x80]).flat());
  }

  /** Lanes of the two vectors on the stack, 0 to 3 of the first and 4 to 7 of the second. */
  shuffle(...lanes: readonly number[]): this {
    return this.vectorOp(0x0d, ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)));
  }

  op(name: keyof typeof vectorOps): this {
    return this.vectorOp(vectorOps[name]);
  }

  /** Goes through `body` with `counter` from 0 on until it is `end`, at least once. */
  loop(counter: number, end: number, body: () => void): this {
    this.integer(0).set(counter).add(0x03, 0x40);
    body();
    return this.get(counter).integer(1).integerOp("add").tee(counter).get(end).integerOp("less").add(0x0d, 0, 0x0b);
  }

  /** One of two, by whether the number on the stack is not 0. */
  either(then: () => void, otherwise: () => void): this {
    this.add(0x04, 0x40);
    then();
    this.add(0x05);
    otherwise();
    return this.add(0x0b);
  }

  private vectorOp(code: number, ...immediates: number[]): this {
    return this.add(0xfd, ...unsigned(code), ...immediates);
  }

  private add(...bytes: number[]): this {
    this.bytes.push(...bytes);
    return this;
  }
}

const integerOps = {
  add: 0x6a,
  multiply: 0x6c,
  and: 0x71,
  shiftLeft: 0x74,
  shiftRight: 0x75,
  less: 0x48,
  equal: 0x46,
} as const;

const vectorOps = {
  gt: 0x44,
  and: 0x4e,
  add: 0xe4,
  sub: 0xe5,
  mul: 0xe6,
  div: 0xe7,
  pmin: 0xea,
  pmax: 0xeb,
} as const;

/** A number >= 0 as LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
}

/** A whole number as signed LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const byte = value & 0x7f;
    value >>= 7;
    const done = (value === 0 && (byte & 0x40) === 0) || (value === -1 && (byte & 0x40) !== 0);
    bytes.push(done ? byte : byte | 0x80);
    if (done) return bytes;
  }
}
