// What comes with the first live chart, and with each.

import { element } from "./elements.js";

/** Returns what a live view is made of. */
export async function load(address) {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

let styled;

/** Loads the stylesheet that belongs to this module and stands beside it. */
export function style() {
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
