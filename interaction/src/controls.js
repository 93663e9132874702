// What a reader can pick: one series from a list, one step by a slider. Each takes a line of its own height, so that the
// page can keep room for it before it is there.

import { element, slider } from "./elements.js";

/**
 * @typedef {{kind: "choice" | "slider", column: string, signal: string, label: string, options: [string | number, string][]}} Control
 */

/**
 * Returns the field of a control, and what lets it show a value; `picked` is told the control and its new value.
 * @param {Control} control
 * @param {(control: Control, value: string | number) => void} picked
 */
export function controlField(control, picked) {
  return control.kind === "slider" ? steps(control, picked) : list(control, picked);
}

function list(control, picked) {
  const { label, options } = control;
  const box = element("select", {}, ...options.map(([, text]) => element("option", {}, text)));
  box.addEventListener("change", () => picked(control, options[box.selectedIndex][0]));
  return {
    field: element("label", { class: "live__list" }, element("span", {}, label), box),
    show: (value) => { box.selectedIndex = options.findIndex(([option]) => option === value); },
  };
}

function steps(control, picked) {
  const { label, options } = control;
  const { input, output, field } = slider(label, () => {
    say();
    picked(control, options[input.value][0]);
  });
  const say = () => {
    output.value = options[input.value][1];
    input.setAttribute("aria-valuetext", output.value);
  };
  input.max = options.length - 1;
  return {
    field,
    show: (value) => {
      input.value = options.findIndex(([option]) => option === value);
      say();
    },
  };
}
