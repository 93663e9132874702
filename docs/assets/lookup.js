/* Shows what there is about the numbers that a reader types or pastes; without it the form leads to all numbers. */
"use strict";
{
  const here = document.currentScript.src;
  const PAUSE = 250, MOST_LINES = 8;

  /** Returns what numbers are looked up in; it is loaded once, by the search too, and again only when that failed. */
  async function index() {
    for (const name of ["numbers", "answers"]) await zeldzaam.load(name);
    return zeldzaam.numbers ?? (await zeldzaam.load("known-numbers")).numbers;
  }

  /** Returns what there is about the numbers in a text: a section for each of which there is something, and how much. */
  async function sections(text, form) {
    const found = await index();
    const known = zeldzaam.answersTo(text, found).filter(({ exact, close }) => [exact, close].some(has));
    return { shown: shownFor(text, known, found, form), said: known.length ? summary(known, found.words) : "" };
  }

  /** Makes a form look up what is in its field: after a pause, or at once when it is sent. */
  function enliven(form) {
    const field = form.querySelector("input"), said = form.querySelector("output");
    const shown = form.nextElementSibling;
    let pause = 0, last = null;

    async function show() {
      clearTimeout(pause);
      const text = field.value.trim();
      if (text === last) return;
      last = text;
      try {
        const found = await index();
        if (text !== last) return;
        const answers = zeldzaam.answersTo(text, found);
        shown.replaceChildren(...shownFor(text, answers, found, form));
        said.textContent = text && summary(answers, found.words);
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
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") field.value = "";
      if (event.key === "Escape") show();
    });
    if (field.value) show();
    else index().catch(() => {});
  }

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** Returns a word in the form that a count asks for in the language of the page, with the count filled in. */
  function counted(words, name, count) {
    const form = new Intl.PluralRules(document.documentElement.lang).select(count);
    return filled(words[`${name}_${form}`] ?? words[`${name}_more`], { count });
  }

  /** Returns what a screen reader says: how much there is for each number. */
  function summary(answers, words) {
    const lines = answers.map(({ number, exact, close }) => {
      const claims = exact.claims.length + close.claims.length, figures = exact.figures.length + close.figures.length;
      const things = [["claims", claims], ["figures", figures]].filter(([, count]) => count).map(([name, count]) => counted(words, name, count));
      return filled(things.length ? words.found : words.nothing, { number: number.text, things: things.join(` ${words.and} `) });
    });
    return lines.join(" ") || words.unread;
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const has = ({ claims, figures }) => claims.length + figures.length > 0;

  /** Returns a section for each number; above one that is all of the text the field has it already. */
  const shownFor = (text, answers, found, form) =>
    answers.map((answer) => section(answer, found, form, answer.number.text === text && has(answer.exact)));

  /** Returns what is shown for a number: what has it, then what comes close. */
  function section({ number, exact, close }, found, form, isSaid) {
    const made = element("section", { "aria-label": number.text }, element("h2", {}, isSaid ? found.words.these : number.text));
    const text = has(close) ? found.words.none : found.words.nothing;
    made.append(...(has(exact) ? lists(exact, found, form) : [element("p", {}, filled(text, { number: number.text }))]));
    if (has(close)) made.append(element("h3", {}, found.words.near), ...lists(close, found, form));
    return made;
  }

  function lists({ claims, figures }, found, form) {
    return [
      ...list("register", claims, found, form, claimLine),
      ...list("numbers", figures, found, form, figureLine),
    ];
  }

  function list(name, items, found, form, line) {
    if (!items.length) return [];
    const shown = element("ul", { class: name }, ...items.slice(0, MOST_LINES).map((item) => line(item, found, form)));
    if (items.length <= MOST_LINES) return [shown];
    const more = counted(found.words, "rest", items.length - MOST_LINES);
    return [shown, element("p", { class: "quiet" }, element("a", { href: form.dataset.numbers }, more))];
  }

  /** Returns where something is; on a disk there is no server that knows the page of a folder. */
  function address(link, id) {
    const url = new URL(link.replace("{id}", id), here);
    if (url.protocol === "file:") url.pathname += "index.html";
    return url.href;
  }

  const badge = (verdict, form) => form.querySelector("template").content.querySelector(`.verdict--${verdict}`).cloneNode(true);

  /** Returns a claim: who said which number, the verdict about that, and below it what we found, as title and answer. */
  function claimLine([claim, place], { claims, figures, links }, form) {
    const [id, title, verdict, answer, publisher] = claims[claim];
    const link = element("a", { href: address(links.claim, id) }, title);
    const number = element("a", { href: address(links.figure, figures[place][0]) }, `${publisher}: ${figures[place][1]}`);
    const claimed = element("span", { class: "register__origin" }, number, " ", badge(verdict, form));
    return element("li", {}, claimed, link, element("p", {}, answer));
  }

  /** Returns a figure: its number, what it is, who says so, and the claim that it is evidence about. */
  function figureLine(place, { claims, figures, links, words }, form) {
    const [id, printed, label, , , who, , judged] = figures[place];
    const link = element("a", { href: address(links.figure, id) }, element("b", {}, printed), " ", element("span", {}, label));
    const about = judged.slice(0, 1).map((claim) => tested(claims[claim], links, words, form));
    return element("li", {}, link, element("small", {}, who), ...about);
  }

  /** Returns the claim that a figure was used to test, its verdict behind it in plain words: that is none about the figure.
      A claim that has no number is named by what we found, in a line of its own. */
  function tested([id, title, verdict, , publisher, number], links, words, form) {
    const href = address(links.claim, id);
    const said = number ? element("a", { href }, `${publisher}: ${number}`) : publisher;
    const found = number ? [] : [element("a", { class: "numbers__found", href }, title)];
    return element("p", {}, element("span", { class: "numbers__of" }, `${words.about} `), said, " ", element("span", { class: "numbers__verdict" }, `(${badge(verdict, form).textContent})`), ...found);
  }

  window.zeldzaam = { ...window.zeldzaam, lookup: { sections, enliven } };
}
