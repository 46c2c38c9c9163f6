import { tensorFrom } from "../engine/tensor";
import { Dataset } from "./dataset";
import packed from "./digits.json";

const side = 8;
const pixels = side * side;

/**
 * 1,797 digits written by 13 people, 8 × 8 pixels row by row from 0 (paper) to 16 (ink), in scikit-learn's order (Alpaydin and
 * Kaynak 1998, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, test part; CC BY 4.0). The file
 * holds each as its digit, then its pixels in base 17.
 */
export function digits(): Dataset {
  const x = Float64Array.from(
    packed.flatMap((text) => Array.from(text.slice(1), (ink) => parseInt(ink, side * 2 + 1))),
  );
  const y = Float64Array.from(packed, (text) => Number(text[0]));
  const features = Array.from({ length: pixels }, (_, at) => `pixel ${Math.floor(at / side)} ${at % side}`);
  const classes = Array.from("0123456789");
  return new Dataset("digits", features, classes, tensorFrom(x, [y.length, pixels]), tensorFrom(y, [y.length]));
}
