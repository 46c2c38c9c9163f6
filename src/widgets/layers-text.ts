import { activationNames, type ActivationName } from "../nn/dense";

/** Hidden layers as a learner writes them. */
export interface HiddenLayers {
  readonly sizes: readonly number[];
  readonly activations: readonly ActivationName[];
}

// What a page has room for.
const mostLayers = 6;
const mostUnits = 64;

/** Reads `8, 4` or `8 relu, 4 tanh`: a layer's units and, where it has one of its own, its activation. Throws RangeError. */
export function readLayers(who: string, text: string, activation: ActivationName): HiddenLayers {
  const items = text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const read = items.map((item) => {
    const [size = "", name = activation, ...more] = item.split(/\s+/);
    const units = Number(size);
    if (!Number.isInteger(units) || units < 1 || units > mostUnits || more.length > 0 || !isActivation(name))
      throw new RangeError(
        `${who}: expected layers such as "8, 4" or "8 relu, 4 tanh", up to ${mostUnits} units; got "${item}" — known: ${activationNames.join(", ")}`,
      );
    return { units, name };
  });
  if (read.length > mostLayers)
    throw new RangeError(`${who}: expected at most ${mostLayers} hidden layers; got ${read.length} — leave some out`);
  return { sizes: read.map(({ units }) => units), activations: read.map(({ name }) => name) };
}

function isActivation(name: string): name is ActivationName {
  return (activationNames as readonly string[]).includes(name);
}
