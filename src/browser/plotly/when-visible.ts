/** Calls back when an element comes into view, or nearly, and when it leaves; at once where no one can tell. Returns what ends it. */
export function whenVisible(node: Element, changed: (visible: boolean) => void): () => void {
  if (typeof IntersectionObserver === "undefined") {
    changed(true);
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => changed(entries.some(({ isIntersecting }) => isIntersecting)),
    {
      rootMargin: "200px",
    },
  );
  observer.observe(node);
  return () => observer.disconnect();
}
