/* The search: results on its own page while a reader types, and suggestions below the field of every other page.
   It comes when a reader turns to a field, as an ordinary script, so that it works from a disk too. */
import { known } from "./search/known.js";
import { live } from "./search/results.js";
import { suggesting } from "./search/suggestions.js";

const here = document.currentScript.src;
const find = known(here, document.documentElement.lang);
for (const form of document.querySelectorAll("form.search")) live(form, find);
for (const form of document.querySelectorAll("form.find")) suggesting(form, find);
