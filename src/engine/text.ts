import type { Values } from "./op";
import { shapeText } from "./shape";

/** A tensor as a notebook prints it. */
export function tensorText({ data, shape }: Values, name: string | undefined): string {
  return `${name ?? "tensor"} ${shapeText(shape)} ${Array.from(data.subarray(0, 20)).join(", ")}`;
}
