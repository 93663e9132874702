// What is live, and what was picked in it, stands in the address: so a link, Back and the other language show the same.
// `?live=mine-production&mine-production.country=CHN`; what a chart does not offer is passed over.

const LIVE = "live";

/**
 * Returns what the address says was picked in a chart, by signal; where it says nothing that is offered, the first option.
 * @param {string} id
 * @param {import("./controls.js").Control[]} controls
 */
export function picksOf(id, controls) {
  const said = new URLSearchParams(location.search);
  return new Map(controls.map(({ signal, column, options }) => {
    const picked = options.find(([option]) => String(option) === said.get(`${id}.${column}`)) ?? options[0];
    return [signal, picked[0]];
  }));
}

/**
 * Puts into the address what was picked in a chart, or that it is still again, where `picked` is missing.
 * @param {HTMLButtonElement} button
 * @param {import("./controls.js").Control[]} controls
 * @param {Map<string, string | number>} [picked]
 * @param {boolean} [inPlace] whether Back passes over it, as over the steps of a slider
 */
export function remember({ dataset: { chart: id, anchor } }, controls, picked, inPlace = false) {
  const said = new URLSearchParams(location.search);
  const others = said.getAll(LIVE).filter((one) => one !== id);
  for (const name of [LIVE, ...controls.map(({ column }) => `${id}.${column}`)]) said.delete(name);
  for (const one of picked ? [...others, id] : others) said.append(LIVE, one);
  for (const { signal, column, options } of picked ? controls : []) {
    if (picked.get(signal) !== options[0][0]) said.append(`${id}.${column}`, picked.get(signal));
  }
  const search = String(said), hash = picked && anchor ? `#${anchor}` : location.hash;
  history[inPlace ? "replaceState" : "pushState"](null, "", `${location.pathname}${search && `?${search}`}${hash}`);
  follow();
}

/** Lets the ways to the other languages show the same. */
export function follow() {
  for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
}
