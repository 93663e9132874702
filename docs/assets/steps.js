/* The story of a tonne of ore, in steps: beside the text stands the drawing of the step that crosses the middle of the
   window. Where style lets each stand beside its own text, as on a phone, nothing changes. */
"use strict";
(() => {
  function enliven(story) {
    const texts = [...story.querySelectorAll(":scope > section")];
    const drawings = [...story.querySelectorAll(":scope > figure")];
    const show = (place) => {
      for (const [own, drawing] of drawings.entries()) drawing.toggleAttribute("data-shown", own === place);
    };
    const watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) show(texts.indexOf(target));
      // By now the first drawing stands alone: without this all others would fade before the reader's eyes.
      story.dataset.live = "fades";
    }, { rootMargin: "-50% 0px -50% 0px" });
    show(story.getBoundingClientRect().bottom < innerHeight / 2 ? drawings.length - 1 : 0);
    texts.forEach((text) => watcher.observe(text));
    story.dataset.live = "";
  }

  window.zeldzaam = { ...window.zeldzaam, steps: { enliven } };
})();
