/* A list that a reader narrows: by choices, by words in its rows, and in an order; the address says what was chosen,
   so that Back, a bookmark and the other language keep it. Without this script the list is whole, and style narrows it. */
"use strict";
{
  const { folded, keepInAddress } = window.zeldzaam;
  const OWN = ["q", "sort"];

  function enliven(box) {
    const form = box.querySelector("form"), rows = [...box.querySelectorAll(".row")];
    const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
    const heads = [...box.querySelectorAll(".row-head")];
    const homes = new Map([...box.querySelectorAll(".row, .row-head")].map((one) => [one, one.parentElement]));
    const show = () => {
      const wanted = chosen(form);
      narrow(rows, texts, wanted);
      for (const head of heads) head.hidden = !leads(head);
      count(form, rows, texts, wanted);
      say(box, form, rows);
      keepInAddress(wanted);
    };
    const clear = () => {
      form.reset();
      form.querySelector(":checked, select").focus();
    };
    restore(form);
    sort(homes, form.elements.sort?.value);
    show();
    form.addEventListener("input", ({ target }) => {
      if (target.name === "sort") sort(homes, target.value);
      show();
    });
    // The fields are empty only after this event.
    form.addEventListener("reset", () => setTimeout(() => {
      sort(homes, "");
      show();
    }));
    form.addEventListener("submit", (event) => event.preventDefault());
    box.querySelector(".filters__nothing button").addEventListener("click", clear);
  }

  /** Returns what was chosen, by name; what was left open is not in it. */
  function chosen(form) {
    return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  }

  /** Chooses what the address says, and shows what is folded away of it; of what a list does not offer nothing is chosen. */
  function restore(form) {
    const said = new URLSearchParams(location.search);
    form.reset();
    for (const [name, value] of said) {
      const field = form.elements[name];
      const offered = field?.type === "search" || [...(field?.options ?? field ?? [])].some((one) => one.value === value);
      if (offered) field.value = value;
    }
    const more = form.querySelector("details");
    if (more) more.open = [...more.querySelectorAll("select, [type=search]")].some((field) => field.value);
  }

  /** Tells whether a row has all that is wanted, leaving one choice aside. */
  function fits(row, text, wanted, aside) {
    const choices = Object.entries(wanted).filter(([name]) => !OWN.includes(name) && name !== aside);
    const words = folded(wanted.q ?? "").split(/\s+/);
    return choices.every(([name, value]) => row.dataset[name].split(" ").includes(value)) && words.every((word) => text.includes(word));
  }

  function narrow(rows, texts, wanted) {
    for (const row of rows) row.hidden = !fits(row, texts.get(row), wanted);
  }

  /** Tells whether a heading has a row below it that is shown. */
  function leads(head) {
    let next = head.nextElementSibling;
    while (next?.matches(".row") && next.hidden) next = next.nextElementSibling;
    return next?.matches(".row") ?? false;
  }

  /** Says of each option how many rows it would leave beside the other choices. */
  function count(form, rows, texts, wanted) {
    for (const choice of form.querySelectorAll("[data-choice]")) {
      const name = choice.dataset.choice, tally = {};
      for (const row of rows.filter((one) => fits(one, texts.get(one), wanted, name)))
        for (const value of row.dataset[name].split(" ")) tally[value] = (tally[value] ?? 0) + 1;
      for (const option of choice.querySelectorAll("option, input")) {
        const said = option.type === "radio" ? option.parentElement.querySelector(".choice__count") : option;
        if (option.value) said.textContent = said.textContent.replace(/\d+(?=\)?$)/, tally[option.value] ?? 0);
      }
    }
  }

  function say(box, form, rows) {
    const shown = rows.filter((row) => !row.hidden).length, said = { shown, all: rows.length };
    form.querySelector("output").textContent = form.dataset.found.replace(/\{(\w+)\}/g, (_, name) => said[name]);
    box.querySelector(".filters__nothing").hidden = shown > 0;
  }

  /** Puts the rows and their headings in an order, all in the first list; without one each in its own, in that in which they came. */
  function sort(homes, order) {
    const rows = [...homes.keys()], place = (row) => Number(row.getAttribute(`data-order-${order}`));
    if (order) homes.get(rows[0]).append(...rows.toSorted((one, other) => place(one) - place(other)));
    else for (const [row, home] of homes) home.append(row);
  }

  window.zeldzaam = { ...window.zeldzaam, lists: { enliven } };
}
