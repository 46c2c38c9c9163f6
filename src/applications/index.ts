export { numberWords } from "./number-words";
export { phraseKinds, phrases } from "./phrases";
export type { Phrase, PhraseKind, PhrasesOptions } from "./phrases";
export { bookRatings } from "./book-ratings";
export type { BookRatings, BookRatingsOptions, Taste } from "./book-ratings";
export { meansGuess, recommender, Recommender, starsOff } from "./recommender";
export type { Match, RecommenderOptions } from "./recommender";
