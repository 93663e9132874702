"""What a reader's browser looks numbers up in: a small file for each language, loaded when the field is used.

It holds the figures with their numbers as they are printed, the claims about them, and how a newspaper writes numbers
and units, so that the scripts in `docs/assets/` know no unit and no word by themselves.
"""

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from evidence.number_words import values
from evidence.records import Claim, Figure, Unit
from publishing.apostrophes import curled
from publishing.languages.addresses import lookup_file, relative
from publishing.languages.view import Localised, stretched

FORMS = Path(__file__).with_suffix(".toml")
# What stands for a row in the address of its page.
ROW = "{id}"
# A figure of these is a bare number, which a sentence need not say a unit of.
BARE = "count"
CLAIMED = "claimed"


def write_lookups(target: Path, sites: Mapping[str, Localised]) -> None:
    """Write the file of each language that stands in a site."""
    for code, site in sites.items():
        write_script(target / lookup_file(code), "numbers", lookup(site))


def write_script(file: Path, name: str, value: Mapping[str, Any]) -> None:
    """Write a value as a script that adds it to `window.zeldzaam`: a page on a disk may load it, and no JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    file.write_text(f"window.zeldzaam={{...window.zeldzaam,{name}:{text}}};\n", encoding="utf-8")


def lookup(site: Localised) -> dict[str, Any]:
    """Return what numbers are looked up in, in one language."""
    here = lookup_file(site.code)
    claims = list(site.catalogue.claims.values())
    places = {claim.id: place for place, claim in enumerate(claims)}
    made, about = _claims_by_figure(site.catalogue)
    return {
        "claims": [_claim(claim, site) for claim in claims],
        "figures": [
            [*_figure(figure, site), *([places[id_] for id_ in ids[figure.id]] for ids in (made, about))]
            for figure in site.catalogue.figures.values()
        ],
        "grammar": _grammar(site),
        "links": {
            "claim": relative(site.claim_address(ROW), here.rpartition("/")[0]),
            "figure": relative(site.figure_address(ROW), here.rpartition("/")[0]),
        },
        "units": {unit.id: _scaled(unit, site.catalogue) for unit in site.catalogue.units.values()},
        "words": site.words["lookup"],
    }


def _claims_by_figure(catalogue: Catalogue) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the claims that make the number of a figure, and those that it is evidence about."""
    made: dict[str, list[str]] = defaultdict(list)
    about: dict[str, list[str]] = defaultdict(list)
    for claim in catalogue.claims.values():
        own = {claim.figure_id, *(part.figure_id for part in catalogue.parts_of(claim.id))} - {""}
        found = {row.figure_id for row in catalogue.evidence_for(claim.id)} - own - {""}
        for ids, named in ((made, own), (about, found)):
            for figure_id in named:
                ids[figure_id].append(claim.id)
    return made, about


def _claim(claim: Claim, site: Localised) -> list[str]:
    """Return a claim: id, what came out, verdict, answer, and who claimed which number, if it is one."""
    article = site.catalogue.sources[claim.source_id]
    title, answer = curled(claim.title[site.code]), curled(claim.answer[site.code])
    figure = site.catalogue.figures.get(claim.figure_id)
    said = site.formatter.beside_arrow(figure) if figure else ""
    return [claim.id, title, claim.verdict, answer, article.publisher, said]


def _figure(figure: Figure, site: Localised) -> list[Any]:
    """Return a figure: id, number as printed, label, unit, numbers, and who says so about when."""
    source = site.catalogue.sources[figure.source_id]
    period = site.formatter.period(figure.period) if figure.period else ""
    # The period is said once: here only where neither the label nor the year of the source does.
    is_said = not period or period == source.year or period in stretched(figure.label[site.code])
    who = source.short_name if is_said else f"{source.short_name} · {period}"
    # What was claimed stands in a line of words, behind who said it; all others stand below each other.
    short = site.formatter.beside_arrow(figure) if figure.kind == CLAIMED else site.formatter.short(figure)
    return [figure.id, short, curled(stretched(figure.label[site.code])), figure.unit, figure.numbers, who]


def _grammar(site: Localised) -> dict[str, Any]:
    """Return how numbers and units are written: every word in small letters, with what it stands for."""
    found = _forms()
    catalogue = site.catalogue
    # Those of a draft are read in its own pages alone.
    languages = sorted({site.code, *(one.code for one in LANGUAGES)})
    forms = {word: [unit.id, 1] for unit in catalogue.units.values() for word in _words_of(unit, languages)}
    for form in (form for form in found["forms"] if form["unit"] in catalogue.units):
        forms |= {word.lower(): [form["unit"], form.get("of", 1)] for word in form["words"]}
    return {
        "bare": BARE,
        "forms": forms,
        "alone": found["fraction_words"]["alone"].split(),
        "fractions": found["fractions"],
        "odds": found["odds"]["links"],
        "places": found["fraction_words"]["places"].split(),
        "scales": _scales(),
        "wholes": found["odds"]["wholes"],
        "words": values(languages),
    }


def _words_of(unit: Unit, languages: Iterable[str]) -> set[str]:
    """Return what a unit is called in some languages."""
    texts = (unit.name, unit.singular, unit.symbol)
    return {text[language].lower() for language in languages for text in texts if text.get(language)}


def _scaled(unit: Unit, catalogue: Catalogue) -> list[Any]:
    """Return what a unit is compared in, how many of that go into one, and what its name multiplies a number with."""
    known = {kin: (row["unit"], times) for row in _forms()["kin"] for kin, times in row["kin"].items()}
    base, times = known.get(unit.id, (unit.id, 1))
    like = catalogue.units.get(base, unit)
    multiplied = max((_scales().get(name.partition(" ")[0], 1) for name in unit.name.values()), default=1)
    return [like.base_unit or base, times * (like.factor or 1), multiplied]


@cache
def _scales() -> dict[str, int]:
    return {word: int(scale) for scale, words in _forms()["scales"].items() for word in words.split()}


@cache
def _forms() -> dict[str, Any]:
    return tomllib.loads(FORMS.read_text(encoding="utf-8"))
