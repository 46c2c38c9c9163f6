import { announced, type Host } from "./host";
import { PlainHost } from "./plain-host";
import { isStock, StockHost } from "./stock-host";

const plain = new PlainHost();
const stock = new StockHost();

/** The kernel that this code runs in: Gradwalk's, tslab's own, or none. */
export function here(): Host {
  return announced() ?? (isStock() ? stock : plain);
}
