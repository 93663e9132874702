/* The index: made in the reader's browser from rows, in which MiniSearch then searches. */
import MiniSearch from "minisearch";
import { plain, stemming, words } from "./words.js";

const FIELDS = ["title", "keywords", "text"];
const BOOST = { title: 4, keywords: 1.5 };
// What a reader comes for first; a kind that is not here counts once.
const KINDS = { claim: 2, chapter: 1.5, term: 1.5, figure: 0.8, measure: 0.8, source: 0.6 };
// So many letters may be wrong in a word of so many; no digit ever.
const FEW_LETTERS = 4, MANY_LETTERS = 8;
// What means the same is meant to the letter, but for its ending.
const SAME = { combineWith: "AND", fuzzy: false, prefix: (word) => word.length > FEW_LETTERS };
// So many rows at a time take a phone a few hundredths of a second.
const PIECE = 50;
// A phrase that stands for another has at most so many words.
const LONGEST_PHRASE = 4;

/** Returns a function that finds rows by words, the best first, each with the words of it that a reader typed,
    and what else was meant by them. The index is made piece by piece, so that a reader can go on typing. */
export async function indexed(rows, { alike, skipped, language }) {
  const processTerm = stemming(language);
  const skip = new Set(skipped.map(plain));
  const index = new MiniSearch({ fields: FIELDS, tokenize: words, processTerm });
  await index.addAllAsync(rows.map((row, id) => ({ ...row, id })), { chunkSize: PIECE });
  const others = phrases(alike, processTerm);
  const options = {
    boost: BOOST,
    // The beginning of a number is another number.
    prefix: (word) => word.length > 1 && !/^\d/.test(word),
    fuzzy: (word) => !index.search(word, { prefix: true, processTerm: (one) => one }).length && mistakes(word),
    boostDocument: (id) => KINDS[rows[id].kind] ?? 1,
  };

  return (text) => {
    const typed = words(text), telling = typed.filter((word) => !skip.has(plain(word)));
    const asked = telling.length ? telling : typed;
    const queries = clauses(asked, others, processTerm);
    if (!queries.length) return { rows: [], also: [] };
    const found = index.search({ combineWith: "AND", queries }, options);
    const some = found.length ? found : index.search({ combineWith: "OR", queries }, options);
    // What only means the same is not marked, as nobody typed it; it is said once, above all results.
    const own = new Map(index.search(asked.join(" "), options).map(({ id, terms }) => [id, new Set(terms)]));
    const met = new Set(some.flatMap(({ terms }) => terms));
    const also = new Set(queries.flatMap(({ same }) => same).filter((other) => other.every((word) => met.has(processTerm(word)))));
    return {
      rows: some.map(({ id }) => ({ row: rows[id], terms: own.get(id) ?? new Set() })),
      also: [...also].map((other) => other.join(" ")),
    };
  };
}

/** Returns how many letters of a word may be wrong. */
function mistakes(word) {
  if (word.length < FEW_LETTERS || /\d/.test(word)) return false;
  return word.length < MANY_LETTERS ? 1 : 2;
}

/** Returns, by phrase, those that mean the same; a phrase is looked up by the stems of its words. */
function phrases(alike, processTerm) {
  const found = new Map();
  for (const group of alike) {
    const own = group.map((phrase) => words(phrase));
    for (const phrase of own) {
      const key = phrase.map(processTerm).join(" ");
      found.set(key, [...(found.get(key) ?? []), ...own.filter((other) => other !== phrase)]);
    }
  }
  return found;
}

/** Returns a clause for each word or phrase of a query: itself, or one that means the same. */
function clauses(typed, others, processTerm) {
  const stems = typed.map(processTerm), found = [];
  for (let at = 0; at < typed.length; ) {
    let length = Math.min(LONGEST_PHRASE, typed.length - at);
    while (length > 1 && !others.has(stems.slice(at, at + length).join(" "))) length -= 1;
    const phrase = typed.slice(at, at + length);
    const same = others.get(stems.slice(at, at + length).join(" ")) ?? [];
    const own = { combineWith: "AND", queries: phrase };
    found.push({ combineWith: "OR", queries: [own, ...same.map((queries) => ({ ...SAME, queries }))], same });
    at += length;
  }
  return found;
}
