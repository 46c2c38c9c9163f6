import { multiplyAdd, sumOfLanes } from "./lanes";

// Bytes that are summed in float32 before float64 takes over.
const CHUNK: i32 = 4096;

/** 2-norm of `bytes` of float32, a whole number of vectors. */
export function norm(from: usize, bytes: i32): f64 {
  let total: f64 = 0;
  const end = from + bytes;
  for (let at = from; at < end; at += CHUNK) total += chunk(at, min(at + CHUNK, end));
  // Squares past float32's range, or below it.
  if (!(total > 1e-30 && total < Infinity)) total = slowly(from, end);
  return Math.sqrt(total);
}

function chunk(at: usize, end: usize): f64 {
  let a = f32x4.splat(0);
  let b = a;
  for (; at + 16 < end; at += 32) {
    const x = v128.load(at);
    const y = v128.load(at, 16);
    a = multiplyAdd(x, x, a);
    b = multiplyAdd(y, y, b);
  }
  if (at < end) {
    const x = v128.load(at);
    a = multiplyAdd(x, x, a);
  }
  return sumOfLanes(f32x4.add(a, b));
}

function slowly(at: usize, end: usize): f64 {
  let total: f64 = 0;
  for (; at < end; at += 4) {
    const x: f64 = load<f32>(at);
    total += x * x;
  }
  return total;
}
