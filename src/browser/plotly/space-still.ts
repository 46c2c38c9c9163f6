import { element } from "../element";

/** A scene of Plotly's, as far as its picture goes. */
export interface Scene {
  readonly container?: HTMLElement;
  toImage?(format: "png"): string;
}

/** The picture that a figure in three dimensions leaves in its place when it is put out, until it is drawn again. */
export function spaceStill() {
  const node = element("img", { class: "gradwalk-Figure-still", alt: "", hidden: true });
  return {
    node,
    keep(scene: Scene | undefined): void {
      const source = scene?.toImage?.("png");
      if (source === undefined || !scene?.container) return;
      node.src = source;
      const { left, top, width, height } = scene.container.style;
      Object.assign(node.style, { left, top, width, height });
      node.hidden = false;
    },
    drop(): void {
      node.hidden = true;
      node.removeAttribute("src");
    },
  };
}
