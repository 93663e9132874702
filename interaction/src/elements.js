// Makes elements; every text goes in as text.

/**
 * @param {string} name
 * @param {Record<string, string | number | boolean>} attributes
 * @param {...(Node | string)} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * A slider over a list, with what it stands at in words.
 * @param {string} label
 * @param {(slider: HTMLInputElement, output: HTMLOutputElement) => void} changed
 */
export function slider(label, changed) {
  const input = element("input", { type: "range", min: 0, max: 0, step: 1, value: 0 });
  const output = element("output", { "aria-hidden": "true" });
  input.addEventListener("input", () => changed(input, output));
  return { input, output, field: element("label", { class: "live__slider" }, element("span", {}, label), input, output) };
}
