/** What the compiled module exports; see `assembly/`. Pointers and counts are numbers. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Takes the passes of a network's own, to be called in its steps. */
  setPasses(forward: object, backward: object): void;
  /** Where the numbers of tanh are. */
  tanhNumbers(): number;
  train(
    network: number,
    samples: number,
    order: number,
    count: number,
    batch: number,
    step: number,
    rates: number,
    limit: number,
    losses: number,
    norms: number,
  ): number;
  measure(network: number, samples: number, first: number, count: number, results: number): void;
  outputs(network: number, layer: number, samples: number, first: number, count: number, to: number): void;
  grid(
    network: number,
    layer: number,
    xs: number,
    columns: number,
    ys: number,
    rows: number,
    capacity: number,
    to: number,
  ): void;
}

/** A compiled module, opaque. */
export type CompiledModule = object;

/** The part of WebAssembly that is used: Node, pages and workers have it, TypeScript's ES2022 does not. */
export interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => CompiledModule;
  Instance: new (module: CompiledModule, imports: object) => { readonly exports: Kernels };
  compile(bytes: Uint8Array): Promise<CompiledModule>;
  instantiate(module: CompiledModule, imports: object): Promise<{ readonly exports: Kernels }>;
}

/** WebAssembly, as it is here. Throws where there is none. */
export function webAssembly(): WebAssemblyApi {
  const { WebAssembly: api } = globalThis as { WebAssembly?: WebAssemblyApi };
  if (api === undefined) throw new Error("there is no WebAssembly here");
  return api;
}
