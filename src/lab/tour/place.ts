/** A rectangle in the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gap = 14;

/**
 * Where a card stands so that it does not cover what it speaks about: right of it, below, above, left, wherever there is room; without
 * room anywhere, at the foot of the window, or at its head for what begins further down.
 */
export function place(
  card: Pick<Box, "width" | "height">,
  target: Box | undefined,
  page: Box,
): { left: number; top: number } {
  const middle = (size: number, of: number): number => Math.max(gap, (of - size) / 2);
  if (target === undefined) return { left: middle(card.width, page.width), top: middle(card.height, page.height) };
  const within = (value: number, size: number, of: number): number => Math.max(gap, Math.min(value, of - size - gap));
  const left = within(target.left, card.width, page.width);
  const top = within(target.top, card.height, page.height);
  const places = [
    { left: target.left + target.width + gap, top },
    { left, top: target.top + target.height + gap },
    { left, top: target.top - card.height - gap },
    { left: target.left - card.width - gap, top },
  ];
  const fits = (at: { left: number; top: number }): boolean =>
    at.left >= gap &&
    at.top >= gap &&
    at.left + card.width <= page.width - gap &&
    at.top + card.height <= page.height - gap;
  const isLow = target.top > page.height / 3;
  return (
    places.find(fits) ?? { left: middle(card.width, page.width), top: isLow ? gap : page.height - card.height - gap }
  );
}
