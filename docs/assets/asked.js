/* Words in the address are looked for at once: before anything is drawn, room is kept for what will be found.
   A list or a table that the address narrows is shown once that is done. */
"use strict";
if (new URLSearchParams(location.search).get("q")?.trim()) document.documentElement.dataset.asked = "";
if (location.search) document.documentElement.dataset.narrowing = "";
