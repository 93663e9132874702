// Makes the chart of a figure live, and still again. The page calls `turn` when its button is pressed, or the address asks.

import { follow, picksOf, remember } from "./address.js";
import { controlField } from "./controls.js";
import { element, slider } from "./elements.js";
import { load, style } from "./loading.js";
import { Note } from "./note.js";
import { drawnRows, nearest } from "./rows.js";
import { draw } from "./vega.js";

const live = new WeakMap();
let count = 0;

/**
 * Makes the chart of a button live, or still again; rejects when something could not be loaded, and then nothing has
 * changed. Nothing that is seen moves, and the focus stays where it is.
 * @param {HTMLButtonElement} button the button in the chart's figure
 * @param {boolean} wanted whether it is to be live
 * @param {boolean} isSaid whether the address says so already
 */
export async function turn(button, wanted, isSaid) {
  const chart = live.get(button);
  if (!wanted) end(button, isSaid);
  else if (chart) await chart.follow();
  else await start(button, isSaid);
  if (isSaid) follow();
}

async function start(button, isSaid) {
  const [data] = await Promise.all([load(button.dataset.live), style()]);
  const chart = new LiveChart(button.closest("figure"), button, data);
  try {
    await chart.draw();
    chart.show();
  } catch (error) {
    chart.end();
    throw error;
  }
  live.set(button, chart);
  if (!isSaid) chart.remember();
}

function end(button, isSaid) {
  const chart = live.get(button);
  chart?.end();
  live.delete(button);
  if (chart && !isSaid) remember(button, chart.data.controls);
}

class LiveChart {
  constructor(figure, button, data) {
    Object.assign(this, { figure, button, data, atRest: button.textContent });
    this.picked = picksOf(button.dataset.chart, data.controls);
    this.rows = new Map();
    this.room = figure.clientWidth;
    this.build();
    this.listen();
    figure.querySelector(".chart__narrow").after(this.root);
    button.parentElement.append(this.panel);
  }

  /** Puts the live drawing in the place of the still one, in one step: a page that is drawn between the two would jump. */
  show() {
    this.root.hidden = false;
    this.figure.classList.add("chart--live");
    this.button.textContent = this.data.words.back;
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
    this.fields = controls.map((one) => controlField(one, (...pick) => this.pick(...pick)));
    this.showPicked();
    const named = { class: "live__panel", role: "group", "aria-label": title, "aria-describedby": help.id };
    this.panel = element("div", named, ...this.fields.map(({ field }) => field), this.walk.field, help);
    this.root = element("div", { class: "live", hidden: true }, this.stage);
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
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.escape(), { signal });
    document.addEventListener("pointerdown", ({ target }) => this.holds(target) || this.forget(), { signal });
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

  /** A step of a slider is no step for Back. */
  async pick({ signal, kind }, value) {
    this.picked.set(signal, value);
    await this.view.signal(signal, value).runAsync();
    this.fit();
    this.remember(kind === "slider");
  }

  /** Picks what the address says. */
  async follow() {
    this.picked = picksOf(this.button.dataset.chart, this.data.controls);
    this.showPicked();
    for (const [signal, value] of this.picked) this.view.signal(signal, value);
    await this.view.runAsync();
    this.fit();
  }

  showPicked() {
    for (const [place, { signal }] of this.data.controls.entries()) this.fields[place].show(this.picked.get(signal));
  }

  remember(inPlace = false) {
    remember(this.button, this.data.controls, this.picked, inPlace);
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

  holds(part) {
    return this.root.contains(part) || this.panel.contains(part);
  }

  /** Closes the note; where there is none, the live chart, for whoever is in it. */
  escape() {
    const isIn = this.panel.contains(document.activeElement) || document.activeElement === this.button;
    if (this.note.isShown) this.forget();
    else if (isIn && this.button.ariaBusy !== "true") {
      this.button.focus();
      this.button.click();
    }
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
    this.panel.remove();
    this.figure.classList.remove("chart--live");
    this.button.textContent = this.atRest;
  }
}
