const attribute = "data-lm-suppress-shortcuts";

/**
 * Keeps a notebook's single-key shortcuts (arrows, Enter, letters) away from what has the focus inside `node`: there they move
 * sliders and press buttons. Chords with Ctrl, Alt, Command, and Shift+Enter stay the notebook's. Returns what ends it.
 */
export function plainKeys(node: HTMLElement): () => void {
  // JupyterLab looks for the attribute in the capturing phase at the document: the window comes before it.
  const listener = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Node) || !node.contains(event.target)) return;
    const chord = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key === "Enter");
    node.toggleAttribute(attribute, !chord);
  };
  window.addEventListener("keydown", listener, true);
  return () => window.removeEventListener("keydown", listener, true);
}
