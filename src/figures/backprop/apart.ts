/**
 * Places in their order, moved no more than it takes to be `gap` apart: least squares under an order, by pooling neighbours that get into each
 * other's way (Ayer et al. 1955).
 */
export function apart(places: readonly number[], gap: number): number[] {
  const order = [...places.keys()].sort((a, b) => places[a] - places[b]);
  const pools: { sum: number; count: number }[] = [];
  const middle = (back: number): number => {
    const { sum, count } = pools[pools.length - back];
    return sum / count;
  };
  order.forEach((index, rank) => {
    pools.push({ sum: places[index] - rank * gap, count: 1 });
    while (pools.length > 1 && middle(2) > middle(1)) {
      const { sum, count } = pools.pop() as { sum: number; count: number };
      pools[pools.length - 1].sum += sum;
      pools[pools.length - 1].count += count;
    }
  });
  const moved = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  const result = [...places];
  order.forEach((index, rank) => (result[index] = moved[rank] + rank * gap));
  return result;
}
