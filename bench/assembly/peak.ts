/** `rounds` times twelve fused multiply-adds of four lanes that wait for nothing but the one before in their row: as fast as the core can. */
export function peak(rounds: i32): f32 {
  const half = f32x4.splat(0.5);
  let a = half;
  let b = half;
  let c = half;
  let d = half;
  let e = half;
  let f = half;
  let g = half;
  let h = half;
  let i = half;
  let j = half;
  let k = half;
  let l = half;
  for (; rounds > 0; rounds--) {
    a = f32x4.relaxed_madd(a, half, half);
    b = f32x4.relaxed_madd(b, half, half);
    c = f32x4.relaxed_madd(c, half, half);
    d = f32x4.relaxed_madd(d, half, half);
    e = f32x4.relaxed_madd(e, half, half);
    f = f32x4.relaxed_madd(f, half, half);
    g = f32x4.relaxed_madd(g, half, half);
    h = f32x4.relaxed_madd(h, half, half);
    i = f32x4.relaxed_madd(i, half, half);
    j = f32x4.relaxed_madd(j, half, half);
    k = f32x4.relaxed_madd(k, half, half);
    l = f32x4.relaxed_madd(l, half, half);
  }
  const first = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(e, f));
  const second = f32x4.add(f32x4.add(f32x4.add(g, h), f32x4.add(i, j)), f32x4.add(k, l));
  return f32x4.extract_lane(f32x4.add(first, second), 0);
}
