export { numberWords } from "./number-words";
export { phraseKinds, phrases } from "./phrases";
export type { Phrase, PhraseKind, PhrasesOptions } from "./phrases";
