/* Reads the numbers in a text as newspapers write them, in Dutch or in English.
   It knows no page, no unit and no word: these come from the file that numbers are looked up in. */
"use strict";
{
  /* A number is not a part of a name, such as F-35, nor of a longer one. */
  const DIGITS = /(?<![\p{L}\d]|\p{L}[-\u2011]|\d[.,])(?:\d{1,3}(?:[.,\u00a0\u2009\u202f' ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)/gu;
  const BLANKS = /[\u00a0\u2009\u202f' ]/g;
  const WORDS = /\p{L}+(?:[-\u2011]\p{L}+)*/gu;
  const LETTER = /^\p{L}/u;
  const ORDINAL = /^(?:e|de|ste|st|nd|rd|th)(?!\p{L})/iu;
  const APART = /^[\s\u00a0-]+$/;
  const RANGE = /^\s*(?:-|\u2013|tot|to|en|and|\u00e0)\s*$/i;
  const SIGN = /^[^\s\d]*[$€]$/;
  const ARTICLE = /(?<!\p{L})a\s+$/iu, OF = /^\s+(?:of|van|the|its|their|all)(?!\p{L})/iu;
  const WORD_BEFORE = /\p{L}+(?=[\s-]*$)/u;
  /* Only behind a sign, as in $35m: elsewhere these are metres, and much else. */
  const SHORT_SCALES = { m: 1e6, k: 1e3 };
  const YEARS = [1900, 2100];
  /* A word this small without a unit counts other things than we do: two reasons, three men. */
  const SMALL = 12;
  const MONTHS = ["nl", "en"].flatMap((language) => [...Array(12).keys()].map((month) =>
    new Intl.DateTimeFormat(language, { month: "long" }).format(new Date(2000, month, 1)).toLowerCase()));

  /** Returns the numbers of a text: how each is written, what it can mean, and in which unit.
      Without a unit it is a count; and when it is all that was typed, it may have any. */
  function read(text, { grammar, units }) {
    const reader = new Reader(text, grammar);
    reader.readOdds();
    reader.readDigits();
    reader.readWords();
    reader.found.sort((one, other) => one.start - other.start);
    reader.shareUnits();
    return reader.found.filter((one) => reader.isMeant(one)).map((one) => measured(one, text, grammar, units));
  }

  /** Returns what digits can mean, the likeliest first: a mark before three digits sets thousands apart, or decimals. */
  function meanings(digits) {
    const plain = digits.replace(BLANKS, "");
    const marks = plain.replace(/\d/g, "");
    if (!marks) return [Number(plain)];
    const last = plain.lastIndexOf(marks.at(-1));
    const head = plain.slice(0, last), tail = plain.slice(last + 1);
    const whole = Number(plain.replace(/[.,]/g, "")), decimal = Number(`${head.replace(/[.,]/g, "")}.${tail}`);
    if (marks.length > 1) return [new Set(marks).size > 1 ? decimal : whole];
    return tail.length === 3 && !/^0+$/.test(head) ? [whole, decimal] : [decimal];
  }

  /** Returns the numbers that a word is put together from, such as "eighty-five" or "vijfentachtig", or none. */
  function parts(word, known) {
    const found = [];
    let rest = word.toLowerCase().replace(/[-\u2011]/g, "").normalize("NFC").replaceAll("\u00e9", "e");
    while (rest) {
      const next = known.find(([name]) => rest.startsWith(name));
      const joint = found.length ? rest.match(/^(?:en|\u00ebn)(?=.)/) : null;
      if (!next && !joint) return [];
      if (next) found.push(next[1]);
      rest = rest.slice((next ?? joint)[0].length);
    }
    return found;
  }

  /** Returns what number words come to: two hundred thousand. */
  function total(values) {
    let sum = 0, current = 0;
    for (const value of values) {
      if (value >= 1000) [sum, current] = [sum + (current || 1) * value, 0];
      else current = value === 100 ? (current || 1) * 100 : current + value;
    }
    return sum + current;
  }

  const byLength = ([one], [other]) => other.length - one.length;
  const longestFirst = (table) => Object.entries(table).sort(byLength).map(([name]) => name);

  /** Returns the longest name that a text begins with, as a whole word. */
  function beginning(text, names) {
    const lower = text.toLowerCase();
    return names.find((name) => lower.startsWith(name) && !(/\p{L}$/u.test(name) && LETTER.test(lower.slice(name.length))));
  }

  /** Returns a number with its amounts in what its unit is compared in. */
  function measured({ text: written, values, times, unit, of, isRough }, text, grammar, units) {
    const [base, factor] = unit ? units[unit] : [grammar.bare, 1];
    const inBase = unit ? of * factor : 1;
    // Of shares, a mark before three digits sets decimals apart.
    const likeliest = unit === "percent" ? [...values].reverse() : values;
    const amounts = likeliest.map((value) => value * times * inBase);
    return { text: written, amounts, base, factor: inBase, isAlone: !unit && text.trim() === written, isRough };
  }

  class Reader {
    constructor(text, grammar) {
      this.text = text;
      this.grammar = grammar;
      this.forms = longestFirst(grammar.forms);
      this.signs = this.forms.filter((form) => SIGN.test(form));
      this.scales = longestFirst(grammar.scales);
      this.fractions = longestFirst(grammar.fractions);
      this.known = Object.entries(grammar.words).sort(byLength);
      const links = longestFirst(grammar.odds).join("|").replaceAll(" ", "\\s+");
      const small = "(\\d{1,3}|\\p{L}+)";
      this.odds = new RegExp(`(?<![\\p{L}\\d.,\\-\\u2011])${small}\\s+(${links})\\s+(?=${small}(?![\\p{L}\\d\\-\\u2011]|[.,]\\d))`, "giu");
      this.found = [];
    }

    /** Reads "nine out of ten" and "4 van de 5" as shares. */
    readOdds() {
      const small = (text) => (/\d/.test(text) ? Number(text) : total(parts(text, this.known)));
      for (const { 0: head, 1: part, 2: link, 3: whole, index } of this.text.matchAll(this.odds)) {
        const least = this.grammar.odds[link.toLowerCase().replace(/\s+/g, " ")];
        const [few, all] = [small(part), small(whole)];
        const end = index + head.length + whole.length;
        // Three of four days are a time.
        const hasUnit = beginning(this.text.slice(this.behind(end)), [...this.forms, ...this.scales]);
        if (few < least || few >= all || !this.grammar.wholes.includes(all) || hasUnit) continue;
        this.keepShare(index, end, (few / all) * 100);
      }
    }

    /** Tells whether a number stands already where a word or digits do. */
    isRead({ index }) {
      return this.found.some((one) => index >= one.start && index < one.end);
    }

    readDigits() {
      for (const match of this.text.matchAll(DIGITS)) {
        if (this.isRead(match)) continue;
        const { 0: digits, index } = match;
        const behind = this.text.slice(index + digits.length);
        const isName = LETTER.test(behind) && !beginning(behind, [...this.forms, ...this.scales, ...Object.keys(SHORT_SCALES)]);
        if (!isName && !ORDINAL.test(behind) && !this.isDay(index, behind)) {
          this.add(index, index + digits.length, { values: meanings(digits) });
        }
      }
    }

    /** Tells whether a month stands beside a number: it is a day, unless it is a share. */
    isDay(start, behind) {
      const before = this.text.slice(0, start).trimEnd().toLowerCase();
      if (beginning(behind.trimStart(), MONTHS)) return true;
      return MONTHS.some((month) => before.endsWith(month)) && !beginning(behind.trimStart(), this.forms);
    }

    /** Reads numbers in words, and parts of a whole, where no digits stand. */
    readWords() {
      const words = [...this.text.matchAll(WORDS)];
      for (let place = 0; place < words.length; ) place = this.isRead(words[place]) ? place + 1 : this.readWordsFrom(words, place);
    }

    /** Reads the number that begins at a word, and returns the place of the word behind it. */
    readWordsFrom(words, place) {
      const values = [];
      let next = place;
      // A scale belongs behind the number, so that "five to ten million" is in millions twice.
      const isScale = (word) => this.scales.includes(word.toLowerCase());
      while (this.follows(words, place, next) && parts(words[next][0], this.known).length) {
        if (next > place && isScale(words[next][0])) break;
        values.push(...parts(words[next][0], this.known));
        next += 1;
      }
      const share = this.follows(words, place, next) ? this.share(words[next], values) : 0;
      const last = words[share ? next : next - 1];
      if (share) {
        this.keepShare(words[place].index, last.index + last[0].length, share);
      } else if (values.length) {
        this.add(words[place].index, last.index + last[0].length, { values: [total(values)], isWord: true });
      }
      return share || !values.length ? next + 1 : next;
    }

    /** Tells whether there is a word at a place that belongs with the one before it. */
    follows(words, first, place) {
      if (place >= words.length) return false;
      const before = words[place - 1];
      return place === first || APART.test(this.text.slice(before.index + before[0].length, words[place].index));
    }

    /** Returns which percentage a part of a whole is, as in "two thirds", "two-thirds" or "tweederde", or nought. */
    share({ 0: word, index }, values) {
      const fraction = this.fractions.find((name) => word.toLowerCase().endsWith(name));
      // Half a year is a time, and no share.
      if (!fraction || beginning(this.text.slice(this.behind(index + word.length)), this.forms)) return 0;
      const head = word.slice(0, -fraction.length);
      const count = head ? parts(head, this.known) : values;
      if (!count.length && (head || !this.isPart(word, index))) return 0;
      return (count.length ? total(count) : 1) * this.grammar.fractions[fraction] * 100;
    }

    /** Tells whether a word without a count is a part of something, as in "a third" or "half of", and no "third time". */
    isPart(word, start) {
      const before = this.text.slice(0, start), behind = this.text.slice(start + word.length);
      if (this.grammar.places.includes(before.match(WORD_BEFORE)?.[0].toLowerCase())) return false;
      if (this.grammar.alone.includes(word.toLowerCase())) return true;
      return ARTICLE.test(before) || OF.test(behind) || !`${before}${behind}`.trim();
    }

    /** Keeps a number that stands from one place to another, with a sign before it, and its scale and unit behind it. */
    add(start, end, number) {
      const before = this.text.slice(0, start).trimEnd().toLowerCase();
      const sign = number.isWord ? undefined : this.signs.find((one) => before.endsWith(one));
      let place = this.behind(end);
      const scale = beginning(this.text.slice(place), this.scales) ?? (sign && beginning(this.text.slice(place), Object.keys(SHORT_SCALES)));
      if (scale) end = place + scale.length;
      place = this.behind(end);
      const behind = this.text.slice(place);
      const pair = sign && beginning(`${sign} ${behind}`, this.forms.filter((form) => form.length > sign.length + 1));
      const form = sign ? (pair ?? sign) : beginning(behind, this.forms);
      if (form && form !== sign) end = place + form.length - (sign ? sign.length + 1 : 0);
      const [unit, of] = this.grammar.forms[form] ?? [];
      const times = scale ? (this.grammar.scales[scale] ?? SHORT_SCALES[scale]) : 1;
      this.keep(sign ? before.length - sign.length : start, end, { ...number, times, unit, of });
    }

    /** Returns the next place that is no blank and no hyphen. */
    behind(place) {
      return place + this.text.slice(place).match(/^[\s\u00a0-]*/)[0].length;
    }

    keepShare(start, end, share) {
      this.keep(start, end, { values: [share], times: 1, unit: "percent", of: 1, isRough: true });
    }

    keep(start, end, number) {
      this.found.push({ start, end, text: this.text.slice(start, end), ...number });
    }

    /** Gives both numbers of "80 to 90 percent" their unit. */
    shareUnits() {
      for (const [place, one] of this.found.entries()) {
        const next = this.found[place + 1];
        if (!next?.unit || one.unit || !RANGE.test(this.text.slice(one.end, next.start))) continue;
        const unit = next.text.replace(/^[\d.,]+/, "");
        const text = unit === next.text ? one.text : `${one.text}${unit}`;
        Object.assign(one, { unit: next.unit, of: next.of, times: one.times === 1 ? next.times : one.times, text });
      }
    }

    /** Tells whether a number is meant as one: in a sentence a year or a small word is not. */
    isMeant({ text, values, times, unit, isWord }) {
      const [value] = values;
      if (text === this.text.trim()) return true;
      if (isWord) return times > 1 || value > SMALL || Boolean(unit && value > 1);
      return Boolean(unit) || times > 1 || !/^\d{4}$/.test(text) || value < YEARS[0] || value > YEARS[1];
    }
  }

  window.zeldzaam = { ...window.zeldzaam, numbersIn: read, meanings };
}
