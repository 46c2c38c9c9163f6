import type { Figure } from "../figures/view";
import type { PageContext } from "./page-context";
import { stillImage } from "./plotly/still";

// Long after the last movement: an image is for those who come later.
const rest = 1500;

/** Keeps a PNG of the main picture with an output of the session that runs, once it has come to rest. */
export function imageKeeper(
  { addImage, kernel }: PageContext,
  id: string | undefined,
): {
  see(figure: Figure): void;
  dispose(): void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Figure | undefined;

  async function keep(figure: Figure): Promise<void> {
    if (id === undefined || kernel.state(id) !== "ready") return;
    const png = await stillImage(figure).catch(() => undefined);
    if (png !== undefined && figure === latest) addImage?.(id, png);
  }

  return {
    see(figure) {
      if (!addImage || id === undefined) return;
      latest = figure;
      clearTimeout(timer);
      timer = setTimeout(() => void keep(figure), rest);
    },
    dispose() {
      latest = undefined;
      clearTimeout(timer);
    },
  };
}
