import names from "./dinosaurs.json";

/**
 * 1,449 names of dinosaurs and of some of their kin, in small letters a to z and in alphabetic order, each once (Darius Kazemi and others, "Corpora",
 * animals/dinosaurs.json; CC0 1.0, free of all rights).
 */
export function dinosaurs(): string[] {
  return [...names];
}
