/** A list of points of the same dimension. */
type Points = readonly (readonly number[])[];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);

/**
 * The point nearest to the origin of the convex hull of `points`, by Wolfe's active-set method (Wolfe 1976, "Finding the
 * nearest point in a polytope"): exact after finitely many steps, up to rounding. Its length is 0 when the origin is inside.
 */
export function nearestPoint(points: Points): number[] {
  const scale = Math.max(...points.map((point) => dot(point, point)));
  let corral = [points[0] as readonly number[]];
  let shares = [1];
  let nearest = combine(corral, shares);
  // Each round takes up a point; the length falls with every one, so a set of points never comes back. 10,000 is far away.
  for (let round = 0; round < 10_000; round++) {
    const inner = points.reduce((least, point) => (dot(point, nearest) < dot(least, nearest) ? point : least));
    if (dot(nearest, nearest) - dot(inner, nearest) <= 1e-14 * scale || corral.includes(inner)) return nearest;
    corral.push(inner);
    shares.push(0);
    for (;;) {
      const affine = affineShares(corral);
      if (affine === undefined) return nearest;
      if (affine.every((share) => share > 1e-12)) {
        shares = affine;
        break;
      }
      ({ corral, shares } = leaveThrough(corral, shares, affine));
    }
    nearest = combine(corral, shares);
  }
  return nearest;
}

/** Goes from `shares` towards `affine` until the first share is zero, and drops those points. */
function leaveThrough(corral: Points, shares: readonly number[], affine: readonly number[]) {
  const part = shares.reduce((least, share, index) => {
    const goal = affine[index] as number;
    return goal <= 1e-12 && share > goal ? Math.min(least, share / (share - goal)) : least;
  }, 1);
  const moved = shares.map((share, index) => share + part * ((affine[index] as number) - share));
  const least = Math.min(...moved);
  const kept = moved.map((share) => share > Math.max(1e-12, least));
  return {
    corral: corral.filter((_, index) => kept[index]),
    shares: moved.filter((_, index) => kept[index]),
  };
}

/** The shares, adding up to 1, of the point of the affine hull that is nearest to the origin; undefined if it is degenerate. */
function affineShares(corral: Points): number[] | undefined {
  // (Q Qᵀ + 1 1ᵀ) v = 1, then v / Σv: Wolfe's equation (4.1) with the constant eliminated.
  const size = corral.length;
  const rows = corral.map((a) => [...corral.map((b) => dot(a, b) + 1), 1]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(at(rows, row, column)) > Math.abs(at(rows, pivot, column))) pivot = row;
    if (Math.abs(at(rows, pivot, column)) < 1e-13) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = at(rows, row, column) / at(rows, column, column);
      rows[row] = (rows[row] as number[]).map((value, index) => value - factor * at(rows, column, index));
    }
  }
  const solution = rows.map((row, index) => (row[size] as number) / (row[index] as number));
  const total = solution.reduce((sum, value) => sum + value, 0);
  return solution.map((value) => value / total);
}

function at(rows: Points, row: number, column: number): number {
  return (rows[row] as readonly number[])[column] as number;
}

function combine(corral: Points, shares: readonly number[]): number[] {
  const [first = []] = corral;
  return first.map((_, axis) =>
    corral.reduce((sum, point, index) => sum + (shares[index] as number) * (point[axis] as number), 0),
  );
}
