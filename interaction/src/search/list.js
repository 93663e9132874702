/* The list of what was found, which a reader narrows to one kind of thing. */
import { element, filled, marked } from "./parts.js";

const MOST_LINES = 20, LONGEST_TEXT = 220;
// A shorter list is seen as it is.
const WORTH_A_CHOICE = 8;
// No point ends one before a number or a small letter: "No. 70.", which Intl.Segmenter ends behind "No.", or "U.S. imports".
const SENTENCES = /^.*[.!?](?= [^\d\p{Ll}])/su;

/** Returns the choice of a kind, where there is one to make, and the list below it. */
export function listed(answer, form, { kind, choose }) {
  const counts = new Map();
  for (const { row } of answer.found) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  const place = element("div", {});
  const show = (chosen) => {
    const found = answer.found.filter(({ row }) => !chosen || row.kind === chosen);
    place.replaceChildren(...lines({ ...answer, found }, form));
  };
  show(counts.has(kind) ? kind : "");
  if (answer.found.length < WORTH_A_CHOICE || counts.size === 1) return [place];
  const made = choices(answer, counts, kind);
  made.addEventListener("change", ({ target }) => {
    choose(target.value);
    show(target.value);
  });
  return [made, place];
}

/** Returns a group of radio buttons: all that was found, or what is of one kind, each with how much that is. */
function choices({ found, kinds, words }, counts, kind) {
  const options = [["", words.everything, found.length]];
  for (const [value, name] of Object.entries(kinds)) if (counts.has(value)) options.push([value, name, counts.get(value)]);
  const labels = options.map(([value, name, count]) => {
    const input = element("input", { type: "radio", name: "kind", value });
    input.checked = value === (counts.has(kind) ? kind : "");
    return element("label", {}, input, ` ${name} `, element("small", {}, count));
  });
  return element("fieldset", { class: "choice" }, element("legend", {}, words.kind), ...labels);
}

/** Returns the lines of what was found, and a button for the rest of many. */
function lines(answer, form) {
  const items = answer.found.map((one) => line(one, answer, form));
  const list = element("ol", { class: "results" }, ...items.slice(0, MOST_LINES));
  if (items.length <= MOST_LINES) return [list];
  const more = filled(answer.words.all, { count: items.length });
  const button = element("button", { type: "button", class: "results__all" }, more);
  button.addEventListener("click", () => {
    list.append(...items.slice(MOST_LINES));
    button.remove();
    items[MOST_LINES].querySelector("a").focus();
  });
  return [list, button];
}

/** Returns one thing that was found: what it is, with the verdict if it is a claim's, its name, and what it says.
    The verdict is about what was claimed and the name of a claim says what we found, so these do not stand together. */
function line({ row, terms }, { stem, kinds }, form) {
  const name = element("a", { href: row.href }, ...marked(row.title, terms, stem));
  const kind = element("span", { class: "results__kind" }, kinds[row.kind]);
  const badge = row.verdict && form.querySelector("template").content.querySelector(`.verdict--${row.verdict}`);
  if (badge) kind.append(" ", badge.cloneNode(true));
  const made = element("li", { class: "results__line" }, kind, name);
  if (row.text) made.append(element("p", {}, ...marked(shortened(row.text), terms, stem)));
  return made;
}

/** Returns the first sentences of a long text; where the first is too long itself, as many words as fit, and an ellipsis. */
function shortened(text) {
  if (text.length <= LONGEST_TEXT) return text;
  const sentences = text.slice(0, LONGEST_TEXT).match(SENTENCES)?.[0];
  return sentences ?? `${text.slice(0, text.lastIndexOf(" ", LONGEST_TEXT))}\u00a0…`;
}
