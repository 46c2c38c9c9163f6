import { formatNumber } from "../figures/parts/number";

/** What a lesson wants reached with a widget: `{ quantity: "loss", below: 0.06, within: 30 }`. */
export interface Goal {
  /** The name of one of the widget's quantities. */
  readonly quantity: string;
  readonly below?: number;
  readonly above?: number;
  /** In steps of the widget's first size; at any time, unless told. */
  readonly within?: number;
}

/** `loss below 0.06 within 30 steps` */
export function goalText({ quantity, below, above, within }: Goal, size = "step"): string {
  const bounds = [
    ...(below === undefined ? [] : [`below ${formatNumber(below)}`]),
    ...(above === undefined ? [] : [`above ${formatNumber(above)}`]),
  ];
  const plural = size.endsWith("batch") ? `${size}es` : `${size}s`;
  return `${quantity} ${bounds.join(" and ")}${within === undefined ? "" : ` within ${within} ${plural}`}`;
}
