/* What is searched: the two files of a language, read once, when the first words are there. */
import { indexed } from "./index.js";
import { stemming } from "./words.js";

const FILES = { numbers: "known-numbers", pages: "known-pages" };

/** Returns a function that finds what there is; it waits for the files, and asks again only for what failed. */
export function known(here, language) {
  const stem = stemming(language);
  let made = null;
  return async (text) => {
    for (const [name, file] of Object.entries(FILES)) if (!window.zeldzaam[name]) await window.zeldzaam.load(file);
    const { numbers, pages } = window.zeldzaam;
    const kinds = Object.fromEntries(pages.kinds);
    // What kind of thing it is can be asked for too.
    const named = (row) => ({ ...row, keywords: `${row.keywords} ${kinds[row.kind]}` });
    made ??= indexed(rows(numbers, pages, here).map(named), { ...pages, language });
    const { rows: found, also } = (await made)(text);
    return { ...pages, found, also, stem, kinds };
  };
}

/** Returns all that can be found, the claims and the figures from the file in which numbers are looked up. */
function rows({ claims, figures, links }, pages, here) {
  const at = (link, id) => address(link.replace("{id}", id), here);
  return [
    ...claims.map(([id, title, verdict, answer, publisher], place) => ({
      kind: "claim", href: at(links.claim, id), title, verdict, text: answer, keywords: `${pages.claims[place]} ${publisher}`,
    })),
    ...figures.map(([id, printed, label, , , who, made]) => ({
      kind: "figure", href: at(links.figure, id), title: `${printed} · ${label}`, text: who, keywords: "",
      verdict: made.length ? claims[made[0]][2] : "",
    })),
    ...pages.rows.map(([kind, path, title, text, keywords]) => ({
      kind, href: address(`../${path}`, here), title, text, keywords, verdict: "",
    })),
  ];
}

/** Returns where something is; on a disk there is no server that knows the page of a folder. */
function address(link, here) {
  const url = new URL(link, here);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}
