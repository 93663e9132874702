/* Sorts and filters a table of data, and finds a row by its address when it stands on another page of the table; the
   address says by which column and for what, so that Back, a bookmark and the other language keep it.
   Without this script all rows are there, in the order that the page says, by plain links. */
"use strict";
{
  const { folded, keepInAddress } = window.zeldzaam;
  const ORDERS = { none: "ascending", ascending: "descending", descending: "none" };
  const SIGN = { ascending: 1, descending: -1 };
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const plain = (cell) => cell.dataset.plain ?? cell.textContent.trim();
  let loading = null;

  /** Puts the rows of the other pages of a table around its own, once: to sort a part of them would mislead. */
  async function whole(frame) {
    loading ??= together(frame);
    try {
      await loading;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  async function together(frame) {
    const body = frame.querySelector("tbody"), own = [...body.rows];
    const pages = [...(document.querySelector(".parts")?.querySelectorAll("a") ?? [])];
    const parts = await Promise.all(pages.map((page) => (page.ariaCurrent ? own : rowsOf(page.href))));
    if (!parts.length) return;
    body.replaceChildren(...parts.flat());
    for (const nav of document.querySelectorAll(".parts")) nav.hidden = true;
  }

  /** Returns the rows of another page, whose links lead where they led there. */
  async function rowsOf(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const link of page.querySelectorAll(".rows tbody a")) {
      const target = link.getAttribute("href");
      if (!target.startsWith("#")) link.href = new URL(target, address).href;
    }
    return [...page.querySelectorAll(".rows tbody tr")].map((row) => document.adoptNode(row));
  }

  /** Leads to a row of another page. */
  async function find(frame, id) {
    await whole(frame);
    said(frame);
    if (document.getElementById(id)) location.replace(`#${encodeURIComponent(id)}`);
  }

  /** Puts a button into each heading, and a field below it. */
  async function enliven(frame) {
    await whole(frame);
    const heads = [...frame.querySelectorAll("thead th")], body = frame.querySelector("tbody"), rows = [...body.rows];
    const fields = document.createElement("tr"), asked = new URLSearchParams(location.search);
    for (const [column, head] of heads.entries()) {
      const button = document.createElement("button"), field = document.createElement("input"), cell = document.createElement("td");
      button.type = "button";
      button.append(...head.childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        sort(head, heads, rows, body, frame.dataset.decimal);
        remember(heads, fields);
      });
      field.type = "search";
      field.setAttribute("aria-label", filled(frame.dataset.filter, { column: button.textContent }));
      field.placeholder = button.textContent;
      field.value = asked.get(head.dataset.column) ?? "";
      field.addEventListener("input", () => {
        filter(frame, fields, rows);
        remember(heads, fields);
      });
      cell.append(field);
      fields.append(cell);
    }
    heads[0].parentElement.after(fields);
    restore(asked.get("sort") ?? "", heads, rows, body, frame.dataset.decimal);
    filter(frame, fields, rows);
    remember(heads, fields);
    if (asked.size) frame.dataset.narrowed = "";
    else heads[0].querySelector("button").focus();
  }

  /** Sorts by the column that the address names, downwards behind a minus. */
  function restore(order, heads, rows, body, decimal) {
    const head = heads.find(({ dataset }) => dataset.column === order.replace(/^-/, ""));
    for (let times = head ? 1 + order.startsWith("-") : 0; times; times -= 1) sort(head, heads, rows, body, decimal);
  }

  /** Keeps what is looked for and the order. */
  function remember(heads, fields) {
    const wanted = heads.map(({ dataset }, column) => [dataset.column, fields.cells[column].firstChild.value.trim()]);
    const sorted = heads.filter((head) => head.ariaSort).map((head) => ["sort", `${head.ariaSort === "descending" ? "-" : ""}${head.dataset.column}`]);
    keepInAddress([...wanted.filter(([, text]) => text), ...sorted]);
  }

  function sort(head, heads, rows, body, decimal) {
    const order = ORDERS[head.ariaSort ?? "none"], column = heads.indexOf(head);
    const isNumber = head.classList.contains("number") || column === heads.length - 1;
    for (const one of heads) one.removeAttribute("aria-sort");
    if (order !== "none") head.setAttribute("aria-sort", order);
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const keys = new Map(rows.map((row) => [row, isNumber ? amount(row.cells[column], decimal) : plain(row.cells[column])]));
    const isEmpty = (key) => key === "" || Number.isNaN(key);
    const sorted = SIGN[order] ? rows.toSorted((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b);
      return SIGN[order] * (isNumber ? a - b : compare(a, b));
    }) : rows;
    body.replaceChildren(...sorted);
  }

  /** Returns the number of a cell as the page's language writes it; a small one beside it is none of it. */
  function amount(cell, decimal) {
    const text = plain(cell).split(/\s/)[0].replaceAll(decimal === "," ? "." : ",", "");
    return text ? Number(text.replace(decimal, ".").replace("\u2212", "-")) : NaN;
  }

  function filter(frame, fields, rows) {
    const wanted = [...fields.cells].map((cell) => folded(cell.firstChild.value.trim()));
    for (const row of rows)
      row.hidden = wanted.some((text, column) => text && !folded(row.cells[column].textContent).includes(text));
    said(frame);
  }

  /** Says how many rows are shown. */
  function said(frame) {
    const rows = [...frame.querySelectorAll("tbody tr")], count = (number) => number.toLocaleString(document.documentElement.lang);
    const shown = count(rows.filter((row) => !row.hidden).length);
    document.querySelector("#rows-said output").textContent = filled(frame.dataset.found, { shown, all: count(rows.length) });
  }

  window.zeldzaam = { ...window.zeldzaam, rows: { enliven, find } };
}
