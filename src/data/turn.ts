/**
 * cos and sin of an angle in turns (1 is once around), of +, −, · and / alone, which IEEE 754 rounds the same everywhere: `Math.sin` may
 * differ in its last bit from machine to machine.
 */
export function pointAt(turns: number): readonly [cosine: number, sine: number] {
  // The nearest quarter turn is taken off, exactly; an eighth either way is left.
  const quarter = Math.round(turns * 4);
  const angle = 2 * Math.PI * (turns - quarter / 4);
  const [cosine, sine] = [1 - nested(angle * angle, 1), angle * (1 - nested(angle * angle, 2))];
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return [cosine, sine];
    case 1:
      return [-sine, cosine];
    case 2:
      return [-cosine, -sine];
    default:
      return [sine, -cosine];
  }
}

/** s/(k(k+1)) · (1 − s/((k+2)(k+3)) · (1 − …)): Taylor's series but for its first term. Below an eighth of a turn nine factors are exact. */
function nested(square: number, k: number): number {
  let rest = 0;
  for (let i = k + 16; i >= k; i -= 2) rest = (square / (i * (i + 1))) * (1 - rest);
  return rest;
}
