// The note beside the row that is pointed at, and the ring around it.

import { element } from "./elements.js";

const APART = 8;
const AROUND = 3;
// The page's own header stays at the top of the window.
const HEADER = 60;

export class Note {
  /** @param {HTMLElement} stage where the note may stand */
  constructor(stage) {
    this.stage = stage;
    this.ring = element("div", { class: "live__ring", hidden: true });
    this.text = element("div", { class: "live__note", hidden: true });
    stage.append(this.ring, this.text);
  }

  get isShown() {
    return !this.text.hidden;
  }

  /** Tells whether an element is part of the note, which stays while it is pointed at. */
  holds(target) {
    return this.text.contains(target);
  }

  /**
   * @param {string} told a sentence
   * @param {{left: number, top: number, right: number, bottom: number}} box in pixels of the stage
   */
  show(told, box) {
    this.text.textContent = told;
    this.ring.hidden = this.text.hidden = false;
    place(this.ring, box.left - AROUND, box.top - AROUND);
    this.ring.style.width = `${box.right - box.left + 2 * AROUND}px`;
    this.ring.style.height = `${box.bottom - box.top + 2 * AROUND}px`;
    place(this.text, ...this.beside(box));
  }

  hide() {
    this.ring.hidden = this.text.hidden = true;
  }

  intoView() {
    this.ring.scrollIntoView({ block: "nearest" });
  }

  /** Above the row when the window has room there, else below it; never outside the chart. */
  beside({ left, top, right, bottom }) {
    const { offsetWidth: width, offsetHeight: height } = this.text;
    const x = Math.max(0, Math.min((left + right - width) / 2, this.stage.clientWidth - width));
    const above = top - APART - height;
    return [x, above + this.stage.getBoundingClientRect().top >= HEADER ? above : bottom + APART];
  }
}

function place(part, x, y) {
  part.style.left = `${x}px`;
  part.style.top = `${y}px`;
}
