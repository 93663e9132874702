/* Small pieces of a page: elements, texts that are filled in, and texts in which words are marked. */
import { words } from "./words.js";

/** Returns an element; what is put into it is text, never markup. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Returns a text with values in the place of its names between braces. */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// A share is read with its sign.
const SHARE = /^[\u00a0 ]?%/;

/** Returns a text in pieces, in which the words that were found are marked. */
export function marked(text, terms, stem) {
  const pieces = [];
  let at = 0;
  for (const word of words(text)) {
    const start = text.indexOf(word, at);
    if (start < 0 || !terms.has(stem(word))) continue;
    const whole = word + (/\d$/.test(word) ? (text.slice(start + word.length).match(SHARE)?.[0] ?? "") : "");
    pieces.push(text.slice(at, start), element("mark", {}, whole));
    at = start + whole.length;
  }
  return [...pieces, text.slice(at)];
}
