// What a reader can pick: one series by radio buttons, or from a list when there are many; one step by a slider.

import { element, slider } from "./elements.js";

/**
 * @typedef {{kind: "choice" | "slider", signal: string, label: string, options: [string | number, string][]}} Control
 */

const MANY = 8;
let count = 0;

/**
 * Returns the field of a control; `picked` is told the signal and its new value.
 * @param {Control} control
 * @param {string | number} value where it stands now
 * @param {(signal: string, value: string | number) => void} picked
 */
export function controlField(control, value, picked) {
  if (control.kind === "slider") return steps(control, value, picked);
  return control.options.length > MANY ? list(control, value, picked) : choice(control, value, picked);
}

function list({ signal, label, options }, value, picked) {
  const texts = options.map(([option, text]) => element("option", { selected: option === value }, text));
  const box = element("select", {}, ...texts);
  box.addEventListener("change", () => picked(signal, options[box.selectedIndex][0]));
  return element("label", { class: "live__list" }, element("span", {}, label), box);
}

function choice({ signal, label, options }, value, picked) {
  const name = `live-${signal}-${(count += 1)}`;
  const buttons = options.map(([option, text]) => {
    const button = element("input", { type: "radio", name, value: option, checked: option === value });
    button.addEventListener("change", () => picked(signal, option));
    return element("label", {}, button, " ", text);
  });
  return element("fieldset", { class: "choice live__choice" }, element("legend", {}, label), ...buttons);
}

function steps({ signal, label, options }, value, picked) {
  const { input, output, field } = slider(label, () => {
    show();
    picked(signal, options[input.value][0]);
  });
  const show = () => {
    output.value = options[input.value][1];
    input.setAttribute("aria-valuetext", output.value);
  };
  input.max = options.length - 1;
  input.value = options.findIndex(([option]) => option === value);
  show();
  return field;
}
