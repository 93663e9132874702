/* What a reader asks for: the note of a figure where there is no mouse, a text on the clipboard, a chart that is live,
   a list that is narrowed, a table that is sorted, and the search.
   Without this script a figure simply leads to its page, nothing offers to copy, and a chart stays as it is drawn. */
"use strict";

let shown = null;

document.addEventListener("click", (event) => {
  const figure = event.target.closest("a.figure");
  if (figure && figure !== shown && matchMedia("(hover: none)").matches) {
    event.preventDefault();
    figure.focus();
  }
  shown = figure;
});

/* Escape closes a note that the mouse or the keyboard opened; it can open again when both have left. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const figure of document.querySelectorAll("a.figure:is(:hover, :focus)")) {
    figure.dataset.closed = "";
    for (const leaving of ["pointerleave", "blur"])
      figure.addEventListener(leaving, () => figure.matches(":hover, :focus") || delete figure.dataset.closed);
  }
});

/* Whoever changes the language stays at the section that stands in the address; a page made from the data calls it the
   same in every language. */
for (const link of document.querySelectorAll(".languages a")) {
  const sections = new Map(link.dataset.sections?.split(" ").map((pair) => pair.split("=")));
  link.addEventListener("click", () => {
    const here = decodeURIComponent(location.hash.slice(1));
    link.hash = sections.size ? sections.get(here) ?? "" : here;
  });
}

/* A button that works is shown, and what came of it stands beside it and is read out; `act` returns what to say. */
function offer(button, role, failed, act) {
  const said = document.createElement("span");
  said.setAttribute("role", role);
  button.after(said);
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      said.textContent = (await act(button)) ?? "";
    } catch {
      said.textContent = failed;
    }
  });
}

/* A browser refuses the clipboard to an insecure page. */
for (const button of document.querySelectorAll("[data-copy]")) {
  offer(button, "status", button.dataset.failed, async ({ dataset }) => {
    await navigator.clipboard.writeText(dataset.copy);
    return dataset.copied;
  });
}

/* The first press loads what makes a chart live; when that fails, the button says so and the chart stays. */
for (const button of document.querySelectorAll("[data-live]")) {
  offer(button, "alert", button.dataset.failed, async () => {
    await (await import(new URL(button.dataset.module, document.baseURI))).toggle(button);
  });
}

/* The field for a number loads what looks it up when a reader turns to it, or comes with a number. */
for (const form of document.querySelectorAll(".lookup")) {
  const field = form.querySelector("input");
  field.value = new URLSearchParams(location.search).get(field.name) ?? field.value;
  const enliven = async () => {
    try {
      (await import("./lookup.js")).enliven(form);
    } catch {
      /* Then the form leads to the page with all numbers. */
    }
  };
  if (field.value) enliven();
  else form.addEventListener("focusin", enliven, { once: true });
}

/* The search comes when a reader turns to a field of it, or brings words along; without it such a form leads to the
   page with the results, which says what it needs. */
const here = document.currentScript.src;
for (const form of document.querySelectorAll(".find, .search")) {
  const field = form.querySelector("input");
  const words = form.matches(".search") && new URLSearchParams(location.search).get(field.name);
  const enliven = () => {
    const search = document.createElement("script");
    search.src = new URL("search.js", here);
    search.onerror = () => {
      for (const output of form.querySelectorAll("output")) output.textContent = form.dataset.failed;
      field.addEventListener("focus", enliven, { once: true });
    };
    document.head.append(search);
  };
  field.value = words || field.value;
  if (words) enliven();
  else field.addEventListener("focus", enliven, { once: true });
  // A server knows the page of a folder, a disk does not.
  if (location.protocol === "file:") form.action += "index.html";
}

/* A question with choices is made live at once: there is at most one page of them. */
const questions = document.querySelectorAll(".counting");
if (questions.length) {
  import("./counted.js").then(({ enliven }) => questions.forEach(enliven), () => { /* Then its links do it. */ });
}

/* A list that is narrowed by style alone counts, searches, sorts and keeps its address with a script. */
for (const list of document.querySelectorAll(".filtered")) {
  import("./lists.js").then(({ enliven }) => enliven(list), () => { /* Then style narrows it. */ });
}

/* A table is sorted and filtered by a script that comes when a reader asks for it, or for a row of another page of it. */
const rows = document.querySelector(".rows");
if (rows) {
  const button = document.querySelector("[data-rows]");
  offer(button, "status", button.dataset.rows, async () => {
    await (await import("./rows.js")).enliven(rows);
    button.hidden = true;
  });
  const named = decodeURIComponent(location.hash.slice(1));
  if (named && !document.getElementById(named)) {
    import("./rows.js").then(({ find }) => find(rows, named)).catch(() => { /* Then the page stays at its top. */ });
  }
}
