/* Finds the claims and the figures that have a number, and those that come close. It knows no page. */
"use strict";
{
  const MOST_NUMBERS = 5, SHORTEST_WORD = 4;
  /* How far two amounts may differ: the same, the same after one was converted or named roughly, close. */
  const SAME = 1e-9, CONVERTED = 0.002, CLOSE = 0.05;
  /* A wider range than this says nothing about a number in it. */
  const NARROW = 1.5;

  /** Returns what there is for each number of a text, once for each. */
  function answersTo(text, index) {
    const numbers = new Map(zeldzaam.numbersIn(text, index).map((number) => [`${number.base} ${number.amounts[0]}`, number]));
    return [...numbers.values()].slice(0, MOST_NUMBERS).map((number) => {
      const { exact, close } = alike(number, index);
      return { number, exact: sorted(sameWordsFirst(exact, text, index), index), close: sorted(close, index) };
    });
  }

  /** Returns the places of the figures that have a number, and of those that come close, the closest first. */
  function alike(number, { figures, units }) {
    const exact = [], close = [];
    for (const [place, { 3: unit, 4: printed }] of figures.entries()) {
      const [base, inBase, asPrinted] = units[unit];
      if (base !== number.base && !number.isAlone) continue;
      const factor = number.isAlone ? asPrinted : inBase;
      const amounts = printed.map((one) => one * factor);
      const near = isConverted(number.factor, factor) || number.isRough ? CONVERTED : SAME;
      if (number.amounts.some((amount) => distance(amount, amounts) <= near)) exact.push(place);
      else if (!number.isAlone && isClose(number.amounts[0], amounts)) close.push([distance(number.amounts[0], amounts), place]);
    }
    return { exact, close: close.sort(([one], [other]) => one - other).map(([, place]) => place) };
  }

  /** Returns how far an amount is from the nearest of some others, as a share of the larger. */
  function distance(amount, amounts) {
    const from = (other) => Math.abs(other - amount) / (Math.max(Math.abs(other), Math.abs(amount)) || 1);
    return Math.min(...amounts.map(from));
  }

  function isClose(amount, amounts) {
    const low = amounts[0], high = amounts.at(-1);
    return distance(amount, amounts) <= CLOSE || (low < amount && amount < high && high <= low * NARROW);
  }

  /** Tells whether one unit is more than some tens of the other, so that a number was rounded on its way. */
  function isConverted(one, other) {
    const tens = Math.log10(one / other);
    return Math.abs(tens - Math.round(tens)) > SAME;
  }

  /** Returns how far what is printed is from being that one number: exact, roughly, a bound of it, a range. */
  const vagueness = ({ 1: printed, 4: numbers }) => (numbers.length > 1 ? 3 : /^[<>≤≥]/.test(printed) ? 2 : /^\d/.test(printed) ? 0 : 1);

  const wordsOf = (text) => new Set(text.toLowerCase().match(/\p{L}+/gu)?.filter((word) => word.length >= SHORTEST_WORD));

  /** Puts the figures first whose labels share the most words with a text, and of these the exact ones. */
  function sameWordsFirst(places, text, { figures }) {
    const words = wordsOf(text);
    const shared = (place) => [...wordsOf(figures[place][2])].filter((word) => words.has(word)).length;
    return places.map((place) => [shared(place), vagueness(figures[place]), place])
      .sort(([one, vague], [other, vaguer]) => other - one || vague - vaguer).map(([, , place]) => place);
  }

  /** Parts figures into claims that make the number, each with one of its figures, and figures that no claim makes. */
  function sorted(places, { figures }) {
    const claims = new Map();
    for (const place of places) for (const claim of figures[place][6]) if (!claims.has(claim)) claims.set(claim, place);
    return { claims: [...claims], figures: places.filter((place) => !figures[place][6].length) };
  }

  window.zeldzaam = { ...window.zeldzaam, answersTo, alike };
}
