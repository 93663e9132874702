/* Chooses what is counted: each question keeps its own choice, the page stays where it is, the arrows lead from one
   choice to the next, and the address says what was chosen last. Without this script the links do it by themselves. */
"use strict";
{
  const NEXT = { ArrowRight: 1, ArrowLeft: -1 };

  /** Makes the choices of a question work where it stands. */
  function enliven(question) {
    const links = [...question.querySelectorAll(".counting__choices a")];
    const named = () => links.find((link) => link.hash === location.hash);

    function choose(chosen) {
      question.dataset.chosen = chosen.hash.slice(1);
      for (const link of links) link.removeAttribute("aria-current");
      chosen.setAttribute("aria-current", "true");
    }

    function take(link, event) {
      event.preventDefault();
      choose(link);
      history.replaceState(null, "", link.hash);
    }

    choose(named() ?? links[0]);
    question.querySelector(".counting__panels").setAttribute("aria-live", "polite");
    addEventListener("hashchange", () => named() && choose(named()));
    for (const [place, link] of links.entries()) {
      link.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) take(link, event);
      });
      link.addEventListener("keydown", (event) => {
        if (!NEXT[event.key]) return;
        const next = links.at((place + NEXT[event.key]) % links.length);
        take(next, event);
        next.focus();
      });
    }
  }

  window.zeldzaam = { ...window.zeldzaam, counted: { enliven } };
}
