/* What counts as the same word: with and without capitals and marks, in the singular and in the plural. */
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";

const STEMMERS = { nl: dutch, en: english };
// A name with its number is one word, F-35 as well as F35; a number keeps its point or comma.
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-\u2011]?\d+)*|\d+(?:[.,]\d+)*/gu;
const MARKS = /[\p{M}\-\u2011]/gu;

/** Returns the words of a text, as they stand there. */
export const words = (text) => text.normalize("NFC").match(WORD) ?? [];

/** Returns a word without capitals and marks. */
export const plain = (word) => word.toLowerCase().normalize("NFD").replace(MARKS, "");

/** Returns what makes of each form of a word the same, in a language; one that has no stemmer keeps its words. */
export function stemming(language) {
  const stem = STEMMERS[language] ?? ((word) => word), known = new Map();
  // Most words of an index are there many times.
  return (word) => {
    if (!known.has(word)) known.set(word, stem(plain(word)) || plain(word));
    return known.get(word);
  };
}
