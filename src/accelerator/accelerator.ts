import { decodeBase64 } from "./base64";
import { moduleText } from "./module";
import type { NetworkOptions } from "./layout";
import { AcceleratedNetwork } from "./network";
import { webAssembly, type CompiledModule, type Kernels } from "./web-assembly";

/** Makes networks that train in WebAssembly: got by `accelerator()`, or by `await ready()`. */
export class Accelerator {
  // Memories of networks that were disposed of, for the next ones: WebAssembly never gives memory back.
  private readonly idle: Kernels[] = [];

  constructor(
    private readonly module: CompiledModule,
    first: Kernels,
  ) {
    this.idle.push(first);
  }

  /**
   * A network in a memory of its own: all zero until its `parameters` are set. Call its `dispose` when done, so that the next network takes
   * the memory over; one that was merely forgotten is collected as garbage.
   */
  create(options: NetworkOptions): AcceleratedNetwork {
    const kernels = this.idle.pop() ?? new (webAssembly().Instance)(this.module, {}).exports;
    return new AcceleratedNetwork(kernels, options, () => this.idle.push(kernels));
  }
}

let found: Accelerator | undefined;
let refusal: string | undefined;
let told = false;

/**
 * The accelerator, compiled at the first call; undefined where that may not be: where WebAssembly is forbidden (a page's content security
 * policy), or on a page's main thread in browsers that compile only a few kilobytes there at once — `await ready()` first, then.
 */
export function accelerator(): Accelerator | undefined {
  if (found !== undefined || refusal !== undefined) return found;
  try {
    const { Module, Instance } = webAssembly();
    const module = new Module(decodeBase64(moduleText));
    found = new Accelerator(module, new Instance(module, {}).exports);
  } catch (error) {
    refusal = String((error as Error).message);
  }
  return found;
}

/** The accelerator, compiled in the background if it must be; undefined where WebAssembly is forbidden. Never throws. */
export async function ready(): Promise<Accelerator | undefined> {
  if (accelerator() !== undefined) return found;
  try {
    const api = webAssembly();
    const module = await api.compile(decodeBase64(moduleText));
    found = new Accelerator(module, (await api.instantiate(module, {})).exports);
  } catch (error) {
    refusal = String((error as Error).message);
  }
  return found;
}

/** Another build of the module, such as the one with relaxed SIMD, from its bytes. Throws where it may not be compiled. */
export function acceleratorFrom(bytes: Uint8Array): Accelerator {
  const { Module, Instance } = webAssembly();
  const module = new Module(bytes);
  return new Accelerator(module, new Instance(module, {}).exports);
}

/** The sentence for the learner when there is no accelerator: once, then undefined. */
export function takeNotice(): string | undefined {
  if (told || found !== undefined || refusal === undefined) return undefined;
  told = true;
  return `WebAssembly may not be used here (${refusal}): training goes on without it, several times slower`;
}
