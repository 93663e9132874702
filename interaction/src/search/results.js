/* The page of results: it follows what is typed and chosen, and its address holds both, so that Back brings them back. */
import { listed } from "./list.js";
import { element, filled } from "./parts.js";

const PAUSE = 150;

/** Makes the form of the page show what there is for what stands in its field. */
export function live(form, find) {
  const field = form.querySelector("input"), said = form.querySelector("output");
  const shown = document.querySelector(".search__found");
  let pause = 0, last = null, kind = new URLSearchParams(location.search).get("kind") ?? "";

  function choose(chosen) {
    kind = chosen;
    remember({ [field.name]: last, kind });
  }

  async function show() {
    clearTimeout(pause);
    const text = field.value.trim();
    if (text === last) return;
    if (last !== null) kind = "";
    last = text;
    remember({ [field.name]: text, kind });
    try {
      const answer = await find(text), numbers = await sections(text, form);
      if (text !== last) return;
      shown.replaceChildren(...(text ? answers(answer, numbers, form, { kind, choose }) : []));
      said.textContent = text && summary(text, answer, numbers);
    } catch {
      last = null;
      shown.replaceChildren();
      said.textContent = form.dataset.failed;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  });
  if (field.value) show();
}

/** Puts the words and the choice into the address, and into those of the page in other languages. */
function remember(state) {
  const address = new URL(location.href);
  address.search = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
  history.replaceState(history.state, "", address);
  for (const link of document.querySelectorAll(".languages a")) link.search = address.search;
}

/** Returns what there is about the numbers in a text, as their own field shows it; none where that cannot be loaded. */
async function sections(text, form) {
  if (!/\d/.test(text)) return [];
  try {
    return await (await window.zeldzaam.load("lookup")).lookup.sections(text, form);
  } catch {
    return [];
  }
}

/** Returns how much there is, and what else was looked for because it means the same. */
function summary(query, { found, also, words }, numbers) {
  if (!found.length) return numbers.length ? "" : filled(words.nothing, { query });
  const count = filled(found.length === 1 ? words.found_one : words.found_more, { count: found.length, query });
  return also.length ? `${count} ${filled(words.also, { words: also.join(", ") })}` : count;
}

/** Returns what is shown: what there is about the numbers first, and a way on where there is nothing at all. */
function answers(answer, numbers, form, choice) {
  const { found, words } = answer;
  if (!found.length) return numbers.length ? numbers : [element("p", {}, words.tip)];
  return [...numbers, ...(numbers.length ? [element("h2", {}, words.results)] : []), ...listed(answer, form, choice)];
}
