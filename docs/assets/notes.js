/* Notes of figures where there is no mouse: the first tap shows the note, the second follows the link.
   Escape puts a note away. Without this script the link simply leads to the figure's row. */
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

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement.closest("a.figure")?.blur();
});
