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
      const numbers = await sections(text, form), answer = unsaid(await find(text), numbers.shown);
      if (text !== last) return;
      shown.replaceChildren(...(text ? answers(answer, numbers, form, { kind, choose }) : []));
      said.textContent = text && summary(text, answer, numbers);
      browse(shown);
    } catch {
      last = null;
      shown.replaceChildren();
      said.textContent = form.dataset.failed;
      browse(shown);
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

/** Lets a reader look through the lists instead: below what was found, or in the place of what was not. */
function browse(shown) {
  if (!shown.hasChildNodes()) delete document.documentElement.dataset.asked;
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
  const none = { shown: [], said: "" };
  if (!/\d/.test(text)) return none;
  try {
    return await (await window.zeldzaam.load("lookup")).lookup.sections(text, form);
  } catch {
    return none;
  }
}

/** Returns what was found without the claims and figures that stand above it for their number already. */
function unsaid(answer, shown) {
  const said = new Set(shown.flatMap((section) => [...section.querySelectorAll("li > a, .register__origin > a")].map(({ href }) => href)));
  return { ...answer, found: answer.found.filter(({ row }) => !said.has(row.href)) };
}

/** Returns how much there is of all that is shown, and what else was looked for because it means the same. */
function summary(query, { found, also, words }, numbers) {
  if (!found.length) return numbers.said || filled(words.nothing, { query });
  const name = `${numbers.said ? "beside" : "found"}_${found.length === 1 ? "one" : "more"}`;
  const count = filled(words[name], { count: found.length, query });
  return [numbers.said, count, also.length && filled(words.also, { words: also.join(", ") })].filter(Boolean).join(" ");
}

/** Returns what is shown: what there is about the numbers first, and a way on where there is nothing at all. */
function answers(answer, numbers, form, choice) {
  const { found, words } = answer;
  if (!found.length) return numbers.said ? numbers.shown : [element("p", {}, words.tip)];
  return [...numbers.shown, ...(numbers.said ? [element("h2", {}, words.results)] : []), ...listed(answer, form, choice)];
}
