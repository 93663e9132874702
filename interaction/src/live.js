// Makes the chart of a figure live, and still again. The page calls `toggle` when its button is pressed.

import { controlField } from "./controls.js";
import { element, slider } from "./elements.js";
import { Note } from "./note.js";
import { drawnRows, nearest } from "./rows.js";
import { draw } from "./vega.js";

const live = new WeakMap();
let count = 0;

/**
 * Makes the chart live, or still again; rejects when something could not be loaded, and then nothing has changed.
 * @param {HTMLButtonElement} button the button in the chart's figure
 */
export async function toggle(button) {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  try {
    await (live.has(button) ? end(button) : start(button));
  } finally {
    button.ariaBusy = "false";
  }
}

async function start(button) {
  const [data] = await Promise.all([load(button.dataset.live), style()]);
  const chart = new LiveChart(button.closest("figure"), button, data);
  try {
    await chart.draw();
  } catch (error) {
    chart.end();
    throw error;
  }
  live.set(button, chart);
  chart.root.querySelector("input, select").focus();
}

function end(button) {
  live.get(button).end();
  live.delete(button);
}

async function load(address) {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

let styled;

/** Loads the stylesheet that belongs to this module and stands beside it. */
function style() {
  styled ??= new Promise((loaded, failed) => {
    const link = element("link", { rel: "stylesheet", href: import.meta.url.replace(/js$/, "css") });
    link.onload = loaded;
    link.onerror = () => {
      styled = undefined;
      link.remove();
      failed(new Error(link.href));
    };
    document.head.append(link);
  });
  return styled;
}

class LiveChart {
  constructor(figure, button, data) {
    Object.assign(this, { figure, button, data, atRest: button.textContent });
    this.picked = new Map(data.controls.map(({ signal, options }) => [signal, options[0][0]]));
    this.rows = new Map();
    this.room = figure.clientWidth;
    this.build();
    this.listen();
    button.textContent = data.words.back;
    figure.classList.add("chart--live");
    figure.querySelector(".chart__wide").before(this.root);
  }

  build() {
    const { controls, words } = this.data;
    const [title, description] = ["title", "desc"].map((name) => this.still("wide").querySelector(name).textContent);
    const help = element("p", { class: "live__help", id: `live-help-${(count += 1)}` }, words.help);
    this.place = element("div", { "aria-hidden": "true" });
    const drawing = element("div", { role: "img", "aria-label": description }, this.place);
    this.stage = element("div", { class: "live__stage" }, drawing);
    this.note = new Note(this.stage);
    this.walk = slider(words.rows, () => this.step());
    const fields = controls.map((one) => controlField(one, this.picked.get(one.signal), (...pick) => this.pick(...pick)));
    const named = { class: "live", role: "group", "aria-label": title, "aria-describedby": help.id };
    this.root = element("div", named, ...fields, help, this.stage, this.walk.field);
  }

  listen() {
    const { stage, walk } = this;
    this.stopped = new AbortController();
    const { signal } = this.stopped;
    // A page that scrolls below a pointer tells it that it moved.
    stage.addEventListener("pointermove", (event) => (event.movementX || event.movementY) && this.point(event));
    stage.addEventListener("pointerdown", (event) => this.point(event));
    stage.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && this.left());
    walk.input.addEventListener("focus", () => walk.input.matches(":focus-visible") && this.step());
    walk.input.addEventListener("blur", () => this.forget());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.forget(), { signal });
    document.addEventListener("pointerdown", ({ target }) => this.root.contains(target) || this.forget(), { signal });
    this.watch = new ResizeObserver(() => this.resized());
    this.watch.observe(this.figure);
  }

  /** The drawing scales with its figure, and beyond some width the other one fits better. */
  resized() {
    if (this.room === this.figure.clientWidth) return;
    this.room = this.figure.clientWidth;
    if (this.width === this.shownWidth()) this.forget();
    else this.draw();
  }

  /** The page's own styles tell which of the two drawings fits its place. */
  shownWidth() {
    return getComputedStyle(this.figure.querySelector(".chart__wide")).display === "none" ? "narrow" : "wide";
  }

  still(width) {
    return this.figure.querySelector(`.chart__${width} > svg`);
  }

  async draw() {
    this.width = this.shownWidth();
    this.view?.finalize();
    this.view = await draw(this.place, this.data.specifications[this.width], this.data.locale, this.picked);
    this.fit();
  }

  /** Gives the live drawing the scale of the still one, and finds its rows. */
  fit() {
    this.svg = this.place.querySelector("svg");
    const { width, height } = this.svg.viewBox.baseVal;
    for (const name of ["width", "height"]) this.svg.removeAttribute(name);
    this.svg.setAttribute("viewBox", `0 0 ${Math.max(width, this.still(this.width).viewBox.baseVal.width)} ${height}`);
    this.rows = drawnRows(this.view);
    this.walk.field.hidden = this.rows.size === 0;
    this.walk.input.max = this.rows.size - 1;
    if (this.rows.size) this.stand(this.row());
    this.forget();
  }

  /** The row where the slider stands. */
  row() {
    return [...this.rows.keys()][this.walk.input.value];
  }

  /** Lets the slider stand at a row. */
  stand(row) {
    const { input, output } = this.walk;
    input.value = [...this.rows.keys()].indexOf(row);
    input.setAttribute("aria-valuetext", this.data.rows[row]);
    output.value = `${Number(input.value) + 1} / ${this.rows.size}`;
  }

  async pick(signal, value) {
    this.picked.set(signal, value);
    await this.view.signal(signal, value).runAsync();
    this.fit();
  }

  get scale() {
    return this.svg.getBoundingClientRect().width / this.svg.viewBox.baseVal.width;
  }

  point(event) {
    if (this.note.holds(event.target)) return;
    const { left, top } = this.svg.getBoundingClientRect();
    const row = nearest(this.rows, (event.clientX - left) / this.scale, (event.clientY - top) / this.scale, this.scale);
    if (row === undefined) this.forget();
    else this.tell(row);
  }

  /** Tells the row where the slider stands; to who moves it by the keyboard, the page moves along. */
  step() {
    this.tell(this.row());
    if (this.walk.input.matches(":focus-visible")) this.note.intoView();
  }

  tell(row) {
    const { x1, y1, x2, y2 } = this.rows.get(row);
    const { left, top } = this.svg.getBoundingClientRect();
    const stage = this.stage.getBoundingClientRect();
    const [x, y, scale] = [left - stage.left, top - stage.top, this.scale];
    this.stand(row);
    const box = { left: x + x1 * scale, top: y + y1 * scale, right: x + x2 * scale, bottom: y + y2 * scale };
    this.note.show(this.data.rows[row], box);
  }

  forget() {
    this.note.hide();
  }

  /** What a keyboard shows stays when the page scrolls away from below a pointer. */
  left() {
    if (!this.walk.input.matches(":focus-visible")) this.forget();
  }

  end() {
    this.stopped.abort();
    this.watch.disconnect();
    this.view?.finalize();
    this.root.remove();
    this.figure.classList.remove("chart--live");
    this.button.textContent = this.atRest;
  }
}
