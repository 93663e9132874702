/* Words in the address are looked for at once: before anything is drawn, room is kept for what will be found. */
"use strict";
if (new URLSearchParams(location.search).get("q")?.trim()) document.documentElement.dataset.asked = "";
