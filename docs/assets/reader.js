/* What a reader asks for: light or dark, the note of a figure where there is no mouse, a text on the clipboard, a chart that is live,
   a list that is narrowed, a table that is sorted, and the search.
   Without this script a figure simply leads to its page, nothing offers to copy, and a chart stays as it is drawn. */
"use strict";

/* Light, dark, or as the system has it. What is chosen is kept where the theme's first script looks for it, before a page
   is drawn; where nothing is chosen, style follows the system. */
const CHOSEN = "/.__palette";
const schemes = document.querySelector(".schemes");
if (schemes) {
  const choices = [...schemes.children], body = document.body.dataset;
  const chosen = () => Math.max(0, choices.findIndex(({ dataset }) => dataset.mdColorMedia === body.mdColorMedia));
  const show = () => choices.forEach((choice, place) => { choice.hidden = place !== chosen(); });
  schemes.addEventListener("click", () => {
    const next = (chosen() + 1) % choices.length, { mdColorMedia: media, mdColorScheme: scheme } = choices[next].dataset;
    body.mdColorScheme = scheme;
    if (next) body.mdColorMedia = media;
    else delete body.mdColorMedia;
    try {
      if (next) localStorage.setItem(CHOSEN, JSON.stringify({ color: { media, scheme } }));
      else localStorage.removeItem(CHOSEN);
    } catch {
      /* Then it holds for this page. */
    }
    show();
  });
  show();
  schemes.hidden = false;
}

/* Beside the text it is marked which section one reads. */
const beside = [...document.querySelectorAll(".beside a")];
const sections = beside.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
const placeRead = () => sections.findLastIndex((heading) => heading?.getBoundingClientRect().top < innerHeight / 4);
if (beside.length) {
  const mark = () => {
    const read = placeRead();
    for (const [place, link] of beside.entries()) {
      if (place === read) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
  mark();
}

/* What comes when a reader asks for it are ordinary scripts: a page on a disk may load no module. */
const here = document.currentScript.src, loading = new Map();

function load(name) {
  if (!loading.has(name)) loading.set(name, new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(`${name}.js`, here);
    script.onload = done;
    script.onerror = () => {
      loading.delete(name);
      failed(new Error(name));
    };
    document.head.append(script);
  }));
  return loading.get(name).then(() => window.zeldzaam);
}

/* What one types finds what is written with marks, capitals, curly apostrophes, or with the blanks and hyphens that hold
   a line together. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\u2010/g, "-").replace(/[\u2018\u2019]/g, "'").toLowerCase();
}

/* Puts what is asked of a page into its address, and into the way to the same page in the other language. */
function keepInAddress(asked) {
  const search = String(new URLSearchParams(asked));
  history.replaceState(history.state, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
  for (const link of document.querySelectorAll(".languages a")) link.search = search;
}
window.zeldzaam = { ...window.zeldzaam, load, folded, keepInAddress };

let shown = null;
document.addEventListener("click", (event) => {
  const figure = event.target.closest("a.figure");
  if (figure && figure !== shown && matchMedia("(hover: none)").matches) {
    event.preventDefault();
    figure.focus();
  }
  shown = figure;
});

/* A note covers neither its number nor what stands beside the text: there it stands below its paragraph, and above that where
   the window ends; the one at the foot of a screen for fingers goes to the head. */
const boxOf = (one) => one.getBoundingClientRect(), margins = document.querySelectorAll(".side-note, .cited, .glance");
function place({ target, relatedTarget }) {
  const figure = target.closest("a.figure"), note = figure?.querySelector(".figure__note");
  if (!note || figure.contains(relatedTarget)) return;
  const { dataset } = figure.closest("p, li") ?? figure, isFixed = getComputedStyle(note).position === "fixed";
  delete dataset.note;
  const { left, right, top, bottom } = boxOf(note);
  const crosses = (one) => one.left < right && left < one.right && one.top < bottom && top < one.bottom;
  if (!isFixed && [...margins].map(boxOf).some(crosses)) dataset.note = "below";
  if (isFixed ? boxOf(figure).bottom > top : boxOf(note).bottom > innerHeight) dataset.note = "above";
}
for (const coming of ["mouseover", "focusin"]) document.addEventListener(coming, place);

/* Escape closes a note that the mouse or the keyboard opened; it can open again when both have left. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const figure of document.querySelectorAll("a.figure:is(:hover, :focus)")) {
    figure.dataset.closed = "";
    for (const leaving of ["pointerleave", "blur"])
      figure.addEventListener(leaving, () => figure.matches(":hover, :focus") || delete figure.dataset.closed);
  }
});

/* What one reads: what the address leads to while that is in the window, else the section. Whoever came to the switch key
   by key has left the window of what they read. */
function reading(hasKeyboard) {
  const named = decodeURIComponent(location.hash.slice(1)), box = document.getElementById(named)?.getBoundingClientRect();
  const isRead = hasKeyboard || !beside.length || !box || (box.bottom > 0 && box.top < innerHeight);
  return named && isRead ? named : sections[placeRead()]?.id ?? "";
}

/* Whoever changes the language stays at what one reads; a page made from the data calls it the same in every language. */
for (const link of document.querySelectorAll(".languages a")) {
  const named = new Map(link.dataset.sections?.split(" ").map((pair) => pair.split("=")));
  link.addEventListener("click", ({ detail }) => {
    const here = reading(!detail);
    const isSame = !named.size || document.getElementById(here)?.matches("figure");
    link.hash = isSame ? here : named.get(here) ?? "";
  });
}

/* A button that works is shown, and what came of it stands beside it and is read out; `act` returns what to say. What is
   returned does the same without the button. */
function offer(button, role, failed, act) {
  const said = document.createElement("span");
  said.setAttribute("role", role);
  button.after(said);
  button.hidden = false;
  const run = async (...asked) => {
    said.textContent = "";
    try {
      said.textContent = (await act(button, ...asked)) ?? "";
    } catch {
      said.textContent = failed;
    }
  };
  button.addEventListener("click", () => run());
  return run;
}

/* A browser refuses the clipboard to an insecure page. */
for (const button of document.querySelectorAll("[data-copy]")) {
  offer(button, "status", button.dataset.failed, async ({ dataset }) => {
    await navigator.clipboard.writeText(dataset.copy);
    return dataset.copied;
  });
}

/* A chart is live when its button was pressed or the address says so, also by Back; the first time loads what makes it so.
   Style keeps room for its controls from the press on; when loading fails, the button says so and the chart stays. */
for (const button of document.querySelectorAll("[data-live]")) {
  const isOpen = () => button.ariaExpanded === "true";
  const turn = offer(button, "alert", button.dataset.failed, async (_, wanted = !isOpen(), isSaid = false) => {
    if (button.ariaBusy === "true") return;
    const before = button.ariaExpanded;
    Object.assign(button, { ariaBusy: "true", ariaExpanded: String(wanted) });
    try {
      await (await import(new URL(button.dataset.module, document.baseURI))).turn(button, wanted, isSaid);
    } catch (error) {
      button.ariaExpanded = before;
      throw error;
    } finally {
      button.ariaBusy = "false";
    }
  });
  const follow = () => {
    const wanted = new URLSearchParams(location.search).getAll("live").includes(button.dataset.chart);
    if (wanted || isOpen()) turn(wanted, true);
  };
  addEventListener("popstate", follow);
  follow();
}

/* The field for a number loads what looks it up when a reader turns to it, or comes with a number. */
for (const form of document.querySelectorAll(".lookup")) {
  const field = form.querySelector("input");
  field.value = new URLSearchParams(location.search).get(field.name) ?? field.value;
  const enliven = async () => {
    try {
      (await load("lookup")).lookup.enliven(form);
    } catch {
      /* Then the form leads to the page with all numbers. */
    }
  };
  if (field.value) enliven();
  else form.addEventListener("focusin", enliven, { once: true });
}

/* The search comes when a reader turns to a field of it, or brings words along; without it such a form leads to the
   page with the results, which says what it needs. */
for (const form of document.querySelectorAll(".find, .search")) {
  const field = form.querySelector("input");
  const words = form.matches(".search") && new URLSearchParams(location.search).get(field.name);
  const enliven = () => load("search").catch(() => {
    for (const output of form.querySelectorAll("output")) output.textContent = form.dataset.failed;
    delete document.documentElement.dataset.asked;
    field.addEventListener("focus", enliven, { once: true });
  });
  field.value = words || field.value;
  if (words) enliven();
  else field.addEventListener("focus", enliven, { once: true });
  // A server knows the page of a folder, a disk does not.
  if (location.protocol === "file:") form.action += "index.html";
}

/* A question with choices is made live at once: there is at most one page of them. */
const questions = document.querySelectorAll(".counting");
if (questions.length) {
  load("counted").then(({ counted }) => questions.forEach(counted.enliven), () => { /* Then its links do it. */ });
}

/* A story in steps: the drawing of the step that is read stays beside it. */
const steps = document.querySelectorAll(".steps");
if (steps.length) {
  load("steps").then((scripts) => steps.forEach(scripts.steps.enliven), () => { /* Then each stands beside its own text. */ });
}

/* A list that is narrowed by style alone counts, searches, sorts and keeps its address with a script. */
for (const list of document.querySelectorAll(".filtered")) {
  load("lists").then(({ lists }) => lists.enliven(list), () => { /* Then style narrows it. */ })
    .finally(() => delete document.documentElement.dataset.narrowing);
}

/* A table is sorted and filtered by a script that comes when a reader or the address asks for it, or for a row of another
   page of it. */
const rows = document.querySelector(".rows:has(tbody tr)"), root = document.documentElement;
if (rows) {
  const button = document.querySelector("[data-rows]");
  const sort = offer(button, "status", button.dataset.rows, async () => {
    await (await load("rows")).rows.enliven(rows);
    button.hidden = true;
  });
  if ("narrowing" in root.dataset) sort().finally(() => delete root.dataset.narrowing);
  const named = decodeURIComponent(location.hash.slice(1));
  if (named && !document.getElementById(named)) {
    load("rows").then((scripts) => scripts.rows.find(rows, named)).catch(() => { /* Then the page stays at its top. */ });
  }
} else if (!document.querySelector(".filtered")) {
  // Nothing here can be narrowed, so nothing waits for it.
  delete root.dataset.narrowing;
}
