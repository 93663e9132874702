/* Suggestions below a field: a combobox with a list, by the pattern of the ARIA Authoring Practices Guide. */
import { element } from "./parts.js";

const PAUSE = 150, MOST = 6;
const LIST = "find-list";

/** Makes the form of a header suggest where to go; sent without a choice it leads to all results, as without a script. */
export function suggesting(form, find) {
  const field = form.querySelector("input");
  const list = element("ul", { class: "find__list", id: LIST, role: "listbox", "aria-label": field.ariaLabel });
  let pause = 0, chosen = -1;
  const options = () => [...list.children];
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": LIST })
    .forEach(([name, value]) => field.setAttribute(name, value));
  list.hidden = true;
  form.append(list);

  function close() {
    clearTimeout(pause);
    list.hidden = true;
    choose(-1);
    field.setAttribute("aria-expanded", "false");
  }

  function choose(place) {
    chosen = place;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options()[place].id);
  }

  async function show() {
    const text = field.value.trim();
    const { found, ...pages } = text ? await find(text).catch(() => ({ found: [] })) : { found: [] };
    if (text !== field.value.trim() || document.activeElement !== field) return;
    list.replaceChildren(...found.slice(0, MOST).map(({ row }, at) => option(row, at, pages)));
    choose(-1);
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) choose(chosen < 0 ? (step > 0 ? 0 : count - 1) : (chosen + step + count) % count);
    else if (event.key === "Enter" && chosen >= 0) location.assign(options()[chosen].dataset.href);
    else if (event.key === "Escape" && count) close();
    else return;
    event.preventDefault();
  });
  // Pressed, not clicked: by then the field has lost the focus, and the list is gone.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
  if (field.value) show();
}

/** Returns a suggestion: its name, what kind of thing it is, and in words the verdict of a claim. */
function option({ title, href, kind, verdict }, at, { kinds, verdicts }) {
  const about = [kinds[kind], verdicts[verdict]].filter(Boolean).join(" · ");
  const attributes = { role: "option", id: `${LIST}-${at}`, "aria-selected": "false", "data-href": href };
  return element("li", attributes, element("span", {}, title), " ", element("small", {}, about));
}
