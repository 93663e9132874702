"""The seventeen elements with how much of each is in the crust: a bar each, the longest at the top.

An element without a number has no bar, and words say so. The table tells of groups, uses and magnets.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.element_bars import ROW, DrawnElement, Line, lines
from charts.parts.layout import PIXELS, data
from charts.parts.lettering import Box, written
from charts.parts.pixels import READABLE, across, down
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled, known, some
from evidence.messages import say
from evidence.quantity import number
from evidence.records import Element

NAME = "elements"
GRAMS = "crustal_abundance_ppm"
# Scandium and yttrium, then the lanthanides.
RARE_EARTHS = (21, 39, *range(57, 72))
GROUPS = ("light", "heavy", "neither")
# How a use names magnets.
MAGNET_WORDS = {"nl": "magne", "en": "magnet"}
COLUMNS = (
    Column("symbol", "text"),
    Column("atomic_number", "year"),
    Column("group", "text"),
    Column("grams", "text"),
    Column("magnets", "text"),
    Column("use", "text"),
    Column("use_source_id", "text"),
)
GROUP = Control("group", GROUPS)


def chart(tables: Reading) -> Chart:
    """Return the chart of the elements by atomic number."""
    elements = sorted(tables.records(Element), key=lambda element: element.atomic_number)
    rows = [drawn(element) for element in elements]
    grams = some(_abundances(elements), elements[0].cell(GRAMS), say("grams per tonne of crust"))
    groups = Counter(row["group"] for row in rows)
    sources = set(_source_ids(elements))
    return Chart(
        id="elements",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "elements": Count(len(rows)),
            "most": grams[-1].number,
            "least": grams[0].number,
            "magnets": Count(sum(_is_in_magnets(element) for element in elements)),
            **{group: Count(groups[group]) for group in GROUPS},
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, elements, grams, language) for language in templates(NAME)},
        controls=(GROUP,),
        premises=(more_than("headline", grams[-1], grams[0]), *_premises(elements)),
    )


def drawn(element: Element) -> DrawnElement:
    """Return what is drawn of an element; its use has a code, because the words differ by language.

    Where a source names another use than magnets, it does not say that there are none with the element in them.
    """
    grams = element.crustal_abundance_ppm
    return {
        "atomic_number": known(element.atomic_number, RARE_EARTHS, element.cell("atomic_number")),
        "symbol": element.symbol,
        "group": known(element.class_mcs_2026, GROUPS, element.cell("class_mcs_2026")),
        "grams": None if grams is None else float(grams),
        "magnets": _is_in_magnets(element) or None,
        "use": f"use-of-{element.symbol}" if element.use else "",
        "use_source_id": element.use_source_id or None,
    }


def _is_in_magnets(element: Element, language: str = "en") -> bool:
    return MAGNET_WORDS[language] in element.use.get(language, "")


def _abundances(elements: Sequence[Element]) -> list[Stated]:
    """Return the grams of the elements that have a number, by symbol, smallest first."""
    grams = [
        Stated(element.symbol, float(element.crustal_abundance_ppm), element.cell(GRAMS))
        for element in elements
        if element.crustal_abundance_ppm is not None
    ]
    return sorted(grams, key=lambda stated: stated.number)


def _source_ids(elements: Sequence[Element]) -> Iterator[str]:
    """Yield who says what is told: groups, grams, and which elements go into magnets."""
    for element in elements:
        yield from (element.source_id, element.class_mcs_2026_source_id)
        if _is_in_magnets(element):
            yield filled(element.use_source_id or None, element.cell("use_source_id"))


def _labels(tables: Reading, elements: Sequence[Element], grams: Sequence[Stated], language: str) -> dict[str, str]:
    names = {element.symbol: element.name[language] for element in elements}
    used = [tables.sources[element.use_source_id] for element in elements if element.use_source_id]
    uses = [(element, element.use.get(language)) for element in elements if element.use]
    unknown = [element.name[language] for element in elements if element.crustal_abundance_ppm is None]
    return {
        **{source.id: source.short_name for source in used},
        **{symbol: f"{name} ({symbol})" for symbol, name in names.items()},
        **{f"name-{symbol}": name for symbol, name in names.items()},
        **{f"use-of-{element.symbol}": filled(use, element.cell(f"use_{language}")) for element, use in uses},
        **{str(stated.number): number(stated.number, language) for stated in grams},
        "commonest": names[grams[-1].name],
        "rarest": names[grams[0].name],
        "without_number": ", ".join(unknown),
    }


def _premises(elements: Sequence[Element]) -> Iterator[Premise]:
    """Yield what the words presuppose: all are there, and one has no number."""
    missing = sorted({*RARE_EARTHS} - {element.atomic_number for element in elements})
    everything = say(
        "these are all the rare earths of the periodic table (missing: {missing})", missing=", ".join(map(str, missing))
    )
    yield holds("subtitle", everything, _last_before_a_gap(elements).cell("atomic_number"), true=not missing)
    unknown = any(element.crustal_abundance_ppm is None for element in elements)
    yield holds("description", say("an element has no number"), elements[0].cell(GRAMS), true=unknown)
    borders = {(element.class_mcs_2026, element.class_fs_087_02) for element in elements}
    elsewhere = say("another source draws the line between light and heavy elsewhere")
    yield holds("description", elsewhere, elements[0].cell("class_fs_087_02"), true=("light", "heavy") in borders)
    for element in elements:
        alike = len({_is_in_magnets(element, language) for language in MAGNET_WORDS}) == 1
        says = say("a use of {element} names magnets in each language or in none", element=element.symbol)
        yield holds("columns.magnets", says, element.cell("use_en"), true=alike)


def _last_before_a_gap(elements: Sequence[Element]) -> Element:
    """Return the element after which the first missing one belongs, or the last when none is missing."""
    paired = zip(elements, RARE_EARTHS, strict=False)
    in_order = [element for element, number in paired if element.atomic_number == number]
    return in_order[-1] if in_order else elements[0]


def _sketch(rows: Sequence[DrawnElement], chart: Chart, language: str, width: Width) -> Drawing:
    drawn, size = lines(rows, chart, language, width), READABLE[width][0]
    plain, strong = ([line for line in drawn if line.stands_out is its] for its in (False, True))
    layers = [
        *_bars(plain, theme.OTHERS),
        *_bars(strong, theme.BLACK),
        *written([word for line in plain for word in line.words], size),
        *written([word for line in strong for word in line.words], size, 700),
        _pointed_at(drawn, chart, language),
    ]
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=ROW * len(rows), padding=0, autosize=none)


def _bars(drawn: Sequence[Line], element: str) -> list[alt.Chart]:
    rows = [_placed(line.bar) | {"group": line.row["group"]} for line in drawn if line.bar]
    bars = data(rows).mark_rect(color=theme.colour(element)) if rows else None
    return [_encoded(bars).encode(opacity=GROUP.lit())] if bars else []


def _pointed_at(drawn: Sequence[Line], chart: Chart, language: str) -> alt.Chart:
    """Let the whole row of an element tell of it, for the shortest bars are hard to point at; it fades with its bar."""
    told = [{"group": line.row["group"], "tip": chart.told(line.row, language)} for line in drawn]
    rows = [_placed(line.room) | one for line, one in zip(drawn, told, strict=True)]
    return _encoded(data(rows).mark_rect(fill=None)).encode(opacity=GROUP.lit(), tooltip=TIP)


def _placed(box: Box) -> dict[str, object]:
    return {"x": box.left, "right": box.right, "y": box.top, "bottom": box.bottom}


def _encoded(boxes: alt.Chart) -> alt.Chart:
    encoded: alt.Chart = boxes.encode(x=across(), x2="right:Q", y=down(), y2="bottom:Q")
    return encoded
